// The mark beside a value that was kept in spite of its check digit. The reason is in the words, not only on hover.

import { useTranslation } from 'react-i18next'
import { useWords } from '../state/words.ts'

export function OverrideMark({ reason }: { reason: string | undefined }) {
  const { t } = useTranslation()
  const words = useWords()
  if (reason === undefined) return null
  return (
    <span className="field-warning override-mark">
      {t('logging.override.mark')}
      {words.bracketed(t('logging.override.reason', { reason }))}
    </span>
  )
}
