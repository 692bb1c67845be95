// The limits a case will have, shown while it is typed. Asked for a moment after the last key.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { useDeemedReceipt } from '../../parts/deemed-receipt.tsx'
import { DueDate } from '../../parts/due-date.tsx'
import { useDesk } from '../../state/desk.tsx'
import { readTypedFields } from '../../state/typed-fields.ts'
import { useWords } from '../../state/words.ts'
import { askedFields, type RegistrationValues } from './registration-values.ts'

const waitMs = 250

export function ClockPreview({ values }: { values: RegistrationValues }) {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const settled = useSettled(values)
  const found = useDeemedReceipt(settled)
  const countsFrom = parsePlainDate(settled.deemedOn) ?? found?.on ?? null
  const { kind, subKind } = settled
  // Only choices decide which limits apply; leaving the rest out asks less often.
  const choices = askedFields(settled).filter(({ type }) => type === 'choice' || type === 'yesNo')
  const { values: fields } = readTypedFields(choices, [], settled.fields)
  const { data } = useQuery(
    queries.cases.previewClocks.queryOptions({
      input: { kind, subKind, receivedOn: countsFrom ?? ('' as PlainDate), fields },
      enabled: countsFrom !== null,
      placeholderData: keepPreviousData,
    }),
  )
  if (!data || countsFrom === null) return <p className="second">{t('cases.register.clocksWait')}</p>
  if (data.length === 0) return <p className="second">{t('cases.register.noClocks')}</p>
  return (
    <ul className="clock-preview" aria-live="polite">
      {data.map(clock => (
        <li key={`${clock.ruleId} ${clock.round}`}>
          <strong>{words.rule(clock.ruleId)}</strong>
          <span className="second">
            {words.amount(clock.amount, clock.unit)}
            {clock.owner !== 'centre' && ` · ${t(`limits.owner.${clock.owner}`)}`}
          </span>
          <span>
            {t('cases.column.due')} <DueDate due={clock.due} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function useSettled(values: RegistrationValues): RegistrationValues {
  const [settled, setSettled] = useState(values)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(values), waitMs)
    return () => clearTimeout(timer)
  }, [values])
  return settled
}
