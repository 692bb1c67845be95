// The day a case counts as received where it is not the day it came in. The clerk can correct it, with a reason.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { useDesk } from '../state/desk.tsx'
import { readTime, type TypedReceipt } from '../state/typed-receipt.ts'
import { useWords } from '../state/words.ts'
import { DayInput } from './day-input.tsx'
import { LabeledField } from './labeled-field.tsx'
import { TextField } from './text-field.tsx'

interface DeemedReceiptProps {
  readonly values: TypedReceipt
  readonly problems: Readonly<Record<string, string>>
  readonly change: (part: Partial<TypedReceipt>) => void
}

/** The day the desk finds; null while it is not known. */
export function useDeemedReceipt({ receivedOn, receivedTime }: TypedReceipt) {
  const { queries } = useDesk()
  const day = parsePlainDate(receivedOn)
  const { data } = useQuery(
    queries.cases.deemReceipt.queryOptions({
      input: { receivedOn: day ?? ('' as PlainDate), receivedTime: readTime(receivedTime) },
      enabled: day !== null,
      placeholderData: keepPreviousData,
    }),
  )
  return day === null ? null : (data ?? null)
}

export function DeemedReceipt({ values, problems, change }: DeemedReceiptProps) {
  const { t } = useTranslation()
  const words = useWords()
  const found = useDeemedReceipt(values)
  if (values.deemedOn !== '') return <Correction values={values} problems={problems} change={change} />
  if (!found || found.how === 'sameDay') return null
  return (
    <p className="deemed-line" role="status">
      {t('logging.deemed.line', { date: words.day(found.on), how: t(`logging.deemed.how.${found.how}`) })}{' '}
      <Button type="link" size="small" onClick={() => change({ deemedOn: found.on })}>
        {t('logging.deemed.correct')}
      </Button>
    </p>
  )
}

function Correction({ values, problems, change }: DeemedReceiptProps) {
  const { t } = useTranslation()
  return (
    <div className="deemed-correction">
      <LabeledField label={t('logging.deemed.on')} required problem={problems.deemedOn}>
        {control => (
          <DayInput
            control={control}
            value={values.deemedOn}
            onChange={deemedOn => change({ deemedOn: deemedOn === '' ? ' ' : deemedOn })}
          />
        )}
      </LabeledField>
      <TextField
        label={t('logging.deemed.reason')}
        required
        problem={problems.deemedReason}
        maxLength={500}
        value={values.deemedReason}
        onChange={deemedReason => change({ deemedReason })}
      />
      <Button type="link" size="small" onClick={() => change({ deemedOn: '', deemedReason: '' })}>
        {t('logging.deemed.asFound')}
      </Button>
    </div>
  )
}
