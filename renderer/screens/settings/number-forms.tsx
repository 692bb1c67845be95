// Reserves a block of case numbers; voids one of them. Both are recorded with their reason.

import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseKind, caseKinds } from '#shared/cases/case-kind.ts'
import { mostReservedAtOnce } from '#shared/contract/numbers-contract.ts'
import { yearOf } from '#shared/dates/plain-date.ts'
import { ChoiceRow } from '../../parts/choice-row.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FormFoot } from '../../parts/form-foot.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { notify } from '../../state/notices.ts'
import { useRefresh } from '../../state/stale-queries.ts'
import { useWords } from '../../state/words.ts'

type Problems = Partial<Record<'year' | 'count' | 'reason', string>>

export function ReserveForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const refresh = useRefresh()
  const thisYear = yearOf(useDeskDay())
  const [values, setValues] = useState({
    kind: 'preExamination' as CaseKind,
    year: `${thisYear}`,
    count: '',
    reason: '',
  })
  const [problems, setProblems] = useState<Problems>({})
  const reserving = useMutation(
    queries.numbers.reserve.mutationOptions({
      async onSuccess(block) {
        notify(t('links.numbers.reserved', block))
        onDone()
        await refresh('desk')
      },
    }),
  )

  function save(): void {
    const { kind, reason } = values
    const [year, count] = [Number(values.year), Number(values.count)]
    const found: Problems = {}
    if (!Number.isInteger(year) || year < 2000 || year > thisYear) found.year = t('links.numbers.yearInvalid')
    if (!Number.isInteger(count) || count < 1 || count > mostReservedAtOnce)
      found.count = t('links.numbers.countInvalid')
    if (reason.trim() === '')
      found.reason = t('failure.fieldRequired.words', { field: t('links.numbers.reason') })
    setProblems(found)
    if (Object.keys(found).length > 0 || reserving.isPending) return
    reserving.mutate({ kind, year, count, reason: reason.trim() })
  }

  return (
    <NumberForm verb={t('links.numbers.reserve')} {...reserving} onSave={save} onDone={onDone}>
      <LabeledField label={t('links.numbers.kind')} required group>
        {control => (
          <ChoiceRow
            control={control}
            value={values.kind}
            choices={caseKinds.map(kind => ({ value: kind, words: words.kind(kind) }))}
            onChange={kind => setValues({ ...values, kind })}
          />
        )}
      </LabeledField>
      {(['year', 'count', 'reason'] as const).map(part => (
        <TextField
          key={part}
          label={t(`links.numbers.${part}`)}
          required
          problem={problems[part]}
          inputMode={part === 'reason' ? 'text' : 'numeric'}
          maxLength={part === 'reason' ? 500 : 4}
          value={values[part]}
          onChange={text => setValues({ ...values, [part]: text })}
        />
      ))}
    </NumberForm>
  )
}

export function VoidForm({ number, onDone }: { number: string; onDone: () => void }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const refresh = useRefresh()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const voiding = useMutation(
    queries.numbers.void.mutationOptions({
      async onSuccess() {
        notify(t('links.numbers.voided', { number }))
        onDone()
        await refresh('desk')
      },
    }),
  )

  function save(): void {
    const given = reason.trim()
    setProblem(
      given === '' ? t('failure.fieldRequired.words', { field: t('links.numbers.reason') }) : undefined,
    )
    if (given !== '' && !voiding.isPending) voiding.mutate({ number, reason: given })
  }

  return (
    <NumberForm verb={t('links.numbers.void')} {...voiding} onSave={save} onDone={onDone}>
      <TextField
        label={t('links.numbers.reason')}
        required
        problem={problem}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </NumberForm>
  )
}

interface NumberFormProps {
  readonly verb: string
  readonly error: unknown
  readonly isPending: boolean
  readonly onSave: () => void
  readonly onDone: () => void
  readonly children: ReactNode
}

function NumberForm({ verb, error, isPending, onSave, onDone, children }: NumberFormProps) {
  return (
    <KeyForm label={verb} onSave={onSave} className="form-stack">
      {children}
      <FailureNotice error={error} />
      <FormFoot verb={verb} pending={isPending} onCancel={onDone} />
    </KeyForm>
  )
}
