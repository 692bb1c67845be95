// What is said of a case that comes of another, by transfer or split: since when, its title, the fields it is asked
// for beyond what it takes over, a note.

import { useTranslation } from 'react-i18next'
import type { FieldValues, Overrides } from '#shared/cases/case-event.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { AskedFields } from '../../../parts/asked-fields.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { readTypedFields, type TypedFields } from '../../../state/typed-fields.ts'
import { useFieldProblemWords } from '../../../state/use-failure-words.ts'
import { DayField, NoteField } from '../forms/day-and-note.tsx'

/** As typed. */
export interface NewCaseDraft {
  readonly happenedOn: string
  readonly title: string
  readonly fields: TypedFields
  readonly reasons: TypedFields
  readonly note: string
}

interface NewCaseFieldsProps {
  readonly labels: { readonly day: string; readonly title: string }
  readonly draft: NewCaseDraft
  /** All of them must be given. */
  readonly asked: readonly FieldDeclaration[]
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (change: Partial<NewCaseDraft>) => void
}

export function NewCaseFields({ labels, draft, asked, problems, onChange }: NewCaseFieldsProps) {
  return (
    <>
      <DayField
        label={labels.day}
        value={draft.happenedOn}
        problem={problems.happenedOn}
        onChange={happenedOn => onChange({ happenedOn })}
      />
      <TextField
        label={labels.title}
        required
        problem={problems.title}
        maxLength={2_000}
        value={draft.title}
        onChange={title => onChange({ title })}
      />
      <AskedFields
        asked={asked}
        required={asked.map(({ id }) => id)}
        typed={draft}
        problems={problems}
        onChange={onChange}
      />
      <NoteField value={draft.note} problem={problems.note} onChange={note => onChange({ note })} />
    </>
  )
}

interface ReadNewCase {
  /** Null: something is missing or not understood. */
  readonly newCase: {
    readonly happenedOn: PlainDate
    readonly title: string
    readonly fields: FieldValues
    readonly overrides: Overrides
    readonly note: string
  } | null
  readonly problems: Record<string, string>
}

/** Reads what was typed, with words for what is wrong with it, by field. */
export function useReadNewCase() {
  const { t } = useTranslation()
  const problemWords = useFieldProblemWords()
  return ({ labels, draft, asked }: Pick<NewCaseFieldsProps, 'labels' | 'draft' | 'asked'>): ReadNewCase => {
    const { note } = draft
    const title = draft.title.trim()
    const happenedOn = parsePlainDate(draft.happenedOn)
    const required = asked.map(({ id }) => id)
    const read = readTypedFields(asked, required, draft.fields, draft.reasons)
    const problems = problemWords(read.problems)
    if (happenedOn === null) problems.happenedOn = t('frame.date.unknown')
    if (title === '') problems.title = t('failure.fieldRequired.words', { field: labels.title })
    if (happenedOn === null || Object.keys(problems).length > 0) return { newCase: null, problems }
    const { values: fields, overrides } = read
    return { newCase: { happenedOn, title, fields, overrides, note }, problems }
  }
}
