// One short form of an entry's page: a new name, a suspension, a quota, a removal.

import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '#shared/contract/registries-contract.ts'
import { yearOf } from '#shared/dates/plain-date.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FormFoot } from '../../parts/form-foot.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { problemOfRuling, type RulingAction, readRuling, rulingFields, type TypedRuling } from './ruling.ts'
import { useRecord } from './use-record.ts'

interface RulingFormProps {
  readonly entry: EntryView
  readonly action: RulingAction
  /** The entry whose merge is undone. */
  readonly absorbed: string | null
  readonly onDone: () => void
}

export function RulingForm({ entry, action, absorbed, onDone }: RulingFormProps) {
  const { t } = useTranslation()
  const today = useDeskDay()
  const [typed, setTyped] = useState<TypedRuling>({
    newName: entry.name,
    nameFrom: today,
    from: today,
    until: action === 'resume' ? today : '',
    removedOn: today,
    year: String(yearOf(today)),
  })
  const [tried, setTried] = useState(false)
  const record = useRecord(onDone)
  const fields = rulingFields[action]
  const verb = t(`registries.action.${action}`)

  function submit(): void {
    setTried(true)
    if (fields.some(field => problemOfRuling(field, typed[field.id] ?? '') !== null)) return
    const target = { entryId: entry.id, suspendedFrom: entry.suspended?.from ?? null, absorbed }
    const change = readRuling(action, typed, target)
    if (change && !record.isPending) record.mutate(change)
  }

  return (
    <KeyForm label={verb} onSave={submit} className="form-stack">
      {fields.map(field => {
        const value = typed[field.id] ?? ''
        const label = t(`registries.form.${field.id}`)
        const problem = tried ? problemOfRuling(field, value) : null
        const change = (text: string): void => setTyped(before => ({ ...before, [field.id]: text }))
        return (
          <LabeledField
            key={field.id}
            label={label}
            required={!field.optional}
            hint={field.hint && t(`registries.form.${field.hint}`)}
            problem={problem && t(`registries.problem.${problem}`, { field: label })}
          >
            {control =>
              field.type === 'day' ? (
                <DayInput control={control} value={value} onChange={change} />
              ) : (
                <Input
                  {...control}
                  maxLength={field.type === 'number' ? 6 : 200}
                  value={value}
                  onChange={event => change(event.target.value)}
                />
              )
            }
          </LabeledField>
        )
      })}
      <FailureNotice error={record.error} />
      <FormFoot verb={verb} pending={record.isPending} onCancel={onDone} />
    </KeyForm>
  )
}
