// Adds an entry to a registry, or changes the facts of one. Which fields there are is declared with the kind.

import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { checkIdentifier } from '#shared/identifiers/check-identifier.ts'
import { type EntryField, type EntryFieldId, entryFields } from '#shared/registries/entry-fields.ts'
import type { EntryKind, PartnerMechanism } from '#shared/registries/entry-kind.ts'
import type { EntryFacts } from '#shared/registries/registry-event.ts'
import { ChoiceRow } from '../../parts/choice-row.tsx'
import { DayInput } from '../../parts/day-input.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FormFoot } from '../../parts/form-foot.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { type ControlProps, LabeledField } from '../../parts/labeled-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useEntryWords } from './use-entry-words.ts'
import { useRecord } from './use-record.ts'

interface EntryFormProps {
  readonly kind: EntryKind
  /** A new entry begins with this name and code; absent: the facts of `entry` are changed. */
  readonly draft?: { readonly name: string; readonly code: string | null }
  readonly entry?: { readonly id: string; readonly facts: EntryFacts }
  /** With the id of what was recorded; null: cancelled. */
  readonly onDone: (entryId: string | null) => void
}

type Typed = Readonly<Partial<Record<EntryFieldId, string>>>

export function EntryForm({ kind, draft, entry, onDone }: EntryFormProps) {
  const { t } = useTranslation()
  const words = useEntryWords(kind)
  const today = useDeskDay()
  const [name, setName] = useState(draft?.name ?? '')
  const [on, setOn] = useState<string>(today)
  const [typed, setTyped] = useState<Typed>(entry?.facts ?? (draft?.code ? { code: draft.code } : {}))
  const [tried, setTried] = useState(false)
  const record = useRecord(onDone)
  const problemOf = useProblems(kind)
  const day = parsePlainDate(on)
  const fields = entryFields[kind]
  const nameProblem = name.trim() === '' ? t('registries.problem.required', { field: words.name }) : null
  const verb = t(entry ? 'registries.action.change' : 'registries.register')

  function submit(): void {
    setTried(true)
    const wrong = fields.some(field => problemOf(field, typed[field.id] ?? '') !== null)
    if (wrong || record.isPending) return
    if (entry) return record.mutate({ type: 'entryChanged', entryId: entry.id, facts: typed })
    if (nameProblem !== null || day === null) return
    record.mutate({ type: 'entryAdded', kind, on: day, name: name.trim(), facts: typed })
  }

  return (
    <KeyForm label={verb} onSave={submit} className="form-stack">
      {!entry && (
        <TextField
          label={words.name}
          required
          problem={tried ? nameProblem : null}
          maxLength={200}
          value={name}
          onChange={setName}
        />
      )}
      {fields.map(field => (
        <LabeledField
          key={field.id}
          label={words.field(field.id)}
          required={field.required === true}
          group={field.type === 'choice'}
          problem={tried ? problemOf(field, typed[field.id] ?? '') : null}
          warning={doubtOf(field, typed[field.id] ?? '', expected =>
            t('cases.register.checkDigit', { expected }),
          )}
        >
          {control => (
            <FactInput
              field={field}
              control={control}
              value={typed[field.id] ?? ''}
              onChange={value => setTyped(before => ({ ...before, [field.id]: value }))}
            />
          )}
        </LabeledField>
      ))}
      {!entry && (
        <LabeledField
          label={t('registries.field.on')}
          required
          problem={tried && day === null ? t('registries.problem.day') : null}
        >
          {control => <DayInput control={control} value={on} onChange={setOn} />}
        </LabeledField>
      )}
      <FailureNotice error={record.error} />
      <FormFoot verb={verb} pending={record.isPending} onCancel={() => onDone(null)} />
    </KeyForm>
  )
}

interface FactInputProps {
  readonly field: EntryField
  readonly control: ControlProps
  readonly value: string
  readonly onChange: (value: string) => void
}

function FactInput({ field, control, value, onChange }: FactInputProps) {
  const { t } = useTranslation()
  if (field.type === 'date') return <DayInput control={control} value={value} onChange={onChange} />
  if (field.type === 'choice') {
    const choices = (field.choices ?? []).map(choice => ({
      value: choice,
      words: t(`registries.mechanism.${choice as PartnerMechanism}`),
    }))
    return (
      <ChoiceRow
        control={control}
        value={value === '' ? null : value}
        choices={choices}
        onChange={onChange}
      />
    )
  }
  if (field.type === 'longText')
    return (
      <Input.TextArea
        {...control}
        rows={2}
        maxLength={2_000}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    )
  return <Input {...control} maxLength={200} value={value} onChange={event => onChange(event.target.value)} />
}

function useProblems(kind: EntryKind): (field: EntryField, text: string) => string | null {
  const { t } = useTranslation()
  const words = useEntryWords(kind)
  return (field, text) => {
    const value = text.trim()
    if (value === '')
      return field.required ? t('registries.problem.required', { field: words.field(field.id) }) : null
    if (field.type === 'date') return parsePlainDate(value) === null ? t('registries.problem.day') : null
    if (!field.identifier || checkIdentifier(field.identifier, value).ok) return null
    return t('cases.identifierHint.creditCode')
  }
}

// A wrong check character is a doubt for a person to settle, not an error: the code may be printed so.
function doubtOf(field: EntryField, text: string, say: (expected: string) => string): string | null {
  if (!field.identifier || text.trim() === '') return null
  const checked = checkIdentifier(field.identifier, text)
  return checked.ok && 'expected' in checked && checked.checkDigit === 'wrong' ? say(checked.expected) : null
}
