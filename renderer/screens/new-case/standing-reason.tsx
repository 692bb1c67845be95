// Asks why a pre-examination is taken although its applicant is suspended or out of quota; the desk refuses it without.

import { useTranslation } from 'react-i18next'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { listReasonedDoubts } from '#shared/registries/settle-standing.ts'
import { TextField } from '../../parts/text-field.tsx'
import { useApplicantStanding } from '../../state/use-applicant-standing.ts'
import { useWords } from '../../state/words.ts'
import type { RegistrationValues } from './registration-values.ts'

interface StandingReasonProps {
  readonly values: RegistrationValues
  readonly problem: string | undefined
  readonly change: (part: Partial<RegistrationValues>) => void
}

/** Nothing where nothing needs a reason. */
export function StandingReason({ values, problem, change }: StandingReasonProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { applicant = '', creditCode = '' } = values.fields
  const found = useApplicantStanding({ applicant, code: creditCode, day: parsePlainDate(values.receivedOn) })
  const doubts = listReasonedDoubts(found?.standing.doubts ?? [])
  if (doubts.length === 0 && problem === undefined) return null
  return (
    <TextField
      label={t('registries.inSpite.reason')}
      required
      problem={problem}
      warning={words.clauses(doubts.map(doubt => t(`registries.inSpite.${doubt}`)))}
      maxLength={500}
      value={values.standingReason}
      onChange={standingReason => change({ standingReason })}
    />
  )
}
