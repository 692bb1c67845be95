// What a step asks for: the day, the result where there is one to choose, the declared fields, a note. Read and checked
// alike when a step is recorded and when one is put right.

import { useTranslation } from 'react-i18next'
import type { FieldValues, Overrides } from '#shared/cases/case-event.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import { longestText } from '#shared/cases/text-limits.ts'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { AskedFields } from '../../../parts/asked-fields.tsx'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { readTypedFields, type TypedFields } from '../../../state/typed-fields.ts'
import { useFieldProblemWords } from '../../../state/use-failure-words.ts'
import { useTooLong } from '../../../state/use-too-long.ts'
import { useWords } from '../../../state/words.ts'
import { DayField, NoteField } from './day-and-note.tsx'

export interface StepDraft {
  readonly happenedOn: string
  readonly outcome: OutcomeId | null
  readonly fields: TypedFields
  /** Why a value is kept in spite of its check digit, by field. */
  readonly reasons: TypedFields
  readonly note: string
}

interface StepFieldsProps {
  readonly action: Pick<CaseView['actions'][number], 'outcomes' | 'closes'>
  readonly asked: readonly FieldDeclaration[]
  readonly required: readonly string[]
  readonly draft: StepDraft
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (change: Partial<StepDraft>) => void
}

export function StepFields({ action, asked, required, draft, problems, onChange }: StepFieldsProps) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <>
      <DayField
        value={draft.happenedOn}
        problem={problems.happenedOn}
        onChange={happenedOn => onChange({ happenedOn })}
      />
      {action.outcomes.length > 1 && (
        <LabeledField label={t('cases.step.outcome')} required group problem={problems.outcome}>
          {control => (
            <ChoiceRow
              control={control}
              value={draft.outcome}
              choices={action.outcomes.map(value => ({ value, words: words.outcome(value) }))}
              onChange={chosen => onChange({ outcome: chosen })}
            />
          )}
        </LabeledField>
      )}
      <AskedFields asked={asked} required={required} typed={draft} problems={problems} onChange={onChange} />
      <NoteField value={draft.note} problem={problems.note} onChange={note => onChange({ note })} />
      {action.closes && <p className="second">{t('cases.step.closes')}</p>}
    </>
  )
}

export interface ReadStep {
  /** Null: something is missing or not understood. */
  readonly step: {
    readonly happenedOn: PlainDate
    readonly outcome: OutcomeId | null
    readonly fields: FieldValues
    readonly overrides: Overrides
    readonly note: string
  } | null
  readonly problems: Record<string, string>
}

/** Reads what was typed, with words for what is wrong with it, by field. */
export function useReadStep() {
  const { t } = useTranslation()
  const problemWords = useFieldProblemWords()
  const tooLong = useTooLong(longestText)
  return ({ action, asked, required, draft }: Omit<StepFieldsProps, 'problems' | 'onChange'>): ReadStep => {
    const { outcome, note } = draft
    const chooses = action.outcomes.length > 1
    const day = parsePlainDate(draft.happenedOn)
    const read = readTypedFields(asked, required, draft.fields, draft.reasons)
    const problems = problemWords(read.problems)
    const longNote = tooLong(note)
    if (longNote) problems.note = longNote
    if (day === null) problems.happenedOn = t('frame.date.unknown')
    if (chooses && outcome === null) problems.outcome = t('failure.outcomeRequired.words')
    if (day === null || Object.keys(problems).length > 0) return { step: null, problems }
    return {
      step: {
        happenedOn: day,
        outcome: chooses ? outcome : null,
        fields: read.values,
        overrides: read.overrides,
        note,
      },
      problems,
    }
  }
}
