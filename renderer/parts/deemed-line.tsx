// The day a case counts as received, where it is not the day it came in, and why.

import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { useWords } from '../state/words.ts'

interface DeemedLineProps {
  readonly receivedOn: PlainDate
  readonly deemed: CaseView['deemed']
}

export function DeemedLine({ receivedOn, deemed }: DeemedLineProps) {
  const { t } = useTranslation()
  const words = useWords()
  if (!deemed) return null
  const how = t(`logging.deemed.how.${deemed.how}`)
  return (
    <>
      <br />
      {t('logging.deemed.onPage', {
        date: words.day(receivedOn),
        how: deemed.reason === '' ? how : words.named(how, deemed.reason),
      })}
    </>
  )
}
