// The mark beside a value that was kept in spite of its check digit. The reason is in the words, not only on hover.

import { useTranslation } from 'react-i18next'

export function OverrideMark({ reason }: { reason: string | undefined }) {
  const { t } = useTranslation()
  if (reason === undefined) return null
  return (
    <span className="field-warning override-mark">
      {t('logging.override.mark')} ({t('logging.override.reason', { reason })})
    </span>
  )
}
