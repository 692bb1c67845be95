// How an applicant stands on the day of submission: registered, suspended, what is left of the year's quota. A warning
// for the person who logs the case, never a refusal. Asked for a moment after the last key.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import type { StandingDoubt } from '#shared/registries/entry-standing.ts'
import { useDesk } from '../state/desk.tsx'
import { formatRoute, registeredEntities } from '../state/route.ts'

interface QuotaNoteProps {
  /** As typed; of several the first named. */
  readonly applicant: string
  readonly code: string
  /** Null: not understood yet. */
  readonly day: PlainDate | null
}

const waitMs = 250

export function QuotaNote(props: QuotaNoteProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { applicant, code, day } = useSettled(props)
  const [first = ''] = applicant.split(/[；;\n]/)
  const name = first.trim().slice(0, 200)
  const { data } = useQuery(
    queries.registries.standing.queryOptions({
      input: {
        applicant: name,
        code: code.trim() === '' ? null : code.trim().slice(0, 40),
        day: day as PlainDate,
      },
      enabled: day !== null && name !== '',
      placeholderData: keepPreviousData,
    }),
  )
  if (!data || day === null || name === '') return null
  const year = yearOf(day)
  const { doubts, suspension, quota, used, left, entryId } = data
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

function useSettled(props: QuotaNoteProps): QuotaNoteProps {
  const { applicant, code, day } = props
  const [settled, setSettled] = useState(props)
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ applicant, code, day }), waitMs)
    return () => clearTimeout(timer)
  }, [applicant, code, day])
  return settled
}
