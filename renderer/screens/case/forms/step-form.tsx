// Records a step: the day, what the step asks for, the result where there is one to choose.

import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { fieldsOf } from '#shared/cases/kinds.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { offeredActionSchema } from '#shared/contract/cases-contract.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { FieldInput } from '../../../parts/field-input.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { readTypedFields, type TypedFields } from '../../../state/typed-fields.ts'
import { useFieldProblemWords } from '../../../state/use-failure-words.ts'
import { useWords } from '../../../state/words.ts'
import { CommandForm } from './command-form.tsx'
import { DayField, NoteField } from './day-and-note.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

interface StepFormProps extends CaseFormProps {
  readonly action: z.infer<typeof offeredActionSchema>
}

interface StepDraft {
  readonly happenedOn: string
  readonly outcome: OutcomeId | null
  readonly fields: TypedFields
  readonly reasons: TypedFields
  readonly note: string
}

export function StepForm({ view, action, onDone }: StepFormProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { client } = useDesk()
  const today = useDeskDay()
  const problemWords = useFieldProblemWords()
  const { line, version } = view
  const verb = words.action(line.kind, action.id)
  const draft = useDraft<StepDraft>(`case/${line.id}/${action.id}`, {
    happenedOn: today,
    outcome: null,
    fields: {},
    reasons: {},
    note: '',
  })
  const { happenedOn, outcome, fields, reasons, note } = draft.values
  const command = useCaseCommand({
    send: client.cases.recordStep,
    done: t('cases.step.recorded', { action: verb }),
    onDone,
    clearDraft: draft.clear,
  })
  const asked = fieldsOf(line.kind, line.subKind).filter(
    ({ id }) => action.requiredFields.includes(id) || action.offeredFields.includes(id),
  )
  const chooses = action.outcomes.length > 1

  function save(): void {
    const day = parsePlainDate(happenedOn)
    const read = readTypedFields(asked, action.requiredFields, fields, reasons)
    const problems = problemWords(read.problems)
    if (day === null) problems.happenedOn = t('frame.date.unknown')
    if (chooses && outcome === null) problems.outcome = t('failure.outcomeRequired.words')
    command.setProblems(problems)
    if (day === null || Object.keys(problems).length > 0) return
    command.run({
      id: line.id,
      version,
      action: action.id,
      happenedOn: day,
      note,
      outcome,
      fields: read.values,
      overrides: read.overrides,
    })
  }

  return (
    <CommandForm verb={verb} pending={command.pending} error={command.error} onSave={save} onCancel={onDone}>
      <DayField
        value={happenedOn}
        problem={command.problems.happenedOn}
        onChange={value => draft.change({ happenedOn: value })}
      />
      {chooses && (
        <LabeledField label={t('cases.step.outcome')} required group problem={command.problems.outcome}>
          {control => (
            <ChoiceRow
              control={control}
              value={outcome}
              choices={action.outcomes.map(value => ({ value, words: words.outcome(value) }))}
              onChange={chosen => draft.change({ outcome: chosen })}
            />
          )}
        </LabeledField>
      )}
      {asked.map(field => (
        <FieldInput
          key={field.id}
          field={field}
          value={fields[field.id] ?? ''}
          required={action.requiredFields.includes(field.id)}
          problem={command.problems[field.id]}
          onChange={value => draft.change({ fields: { ...fields, [field.id]: value } })}
          reason={reasons[field.id] ?? ''}
          onReason={reason => draft.change({ reasons: { ...reasons, [field.id]: reason } })}
        />
      ))}
      <NoteField
        value={note}
        problem={command.problems.note}
        onChange={value => draft.change({ note: value })}
      />
      {action.closes && <p className="second">{t('cases.step.closes')}</p>}
    </CommandForm>
  )
}
