// How an applicant stands on the day of submission: registered, suspended, what is left of the year's quota. What needs
// a reason is asked for in the form.

import { useTranslation } from 'react-i18next'
import { yearOf } from '#shared/dates/plain-date.ts'
import type { StandingDoubt } from '#shared/registries/entry-standing.ts'
import { formatRoute, registeredEntities } from '../state/route.ts'
import { type TypedApplicant, useApplicantStanding } from '../state/use-applicant-standing.ts'

export function QuotaNote(props: TypedApplicant) {
  const { t } = useTranslation()
  const found = useApplicantStanding(props)
  if (!found) return null
  const { name, day, standing } = found
  const year = yearOf(day)
  const { doubts, suspension, quota, used, left, entryId } = standing
  const words = (doubt: StandingDoubt): string =>
    t(`registries.note.${doubt}`, { year, quota: quota ?? 0, from: suspension?.from ?? '' })
  const ready =
    quota === null
      ? t('registries.note.readyNoQuota', { year, used })
      : t('registries.note.ready', { year, quota, left: left ?? 0 })
  return (
    <div className="quota-note" aria-live="polite">
      {doubts.length === 0 && <p className="second">{ready}</p>}
      {doubts.map(doubt => (
        <p key={doubt} className="field-warning">
          {words(doubt)}
        </p>
      ))}
      <a href={formatRoute({ ...registeredEntities, entry: entryId, text: entryId === null ? name : '' })}>
        {t('registries.note.open')}
      </a>
    </div>
  )
}
