// Changes what was logged of a case. Only what differs is sent; a field that was emptied is cleared.

import { useTranslation } from 'react-i18next'
import type { FieldValues } from '#shared/cases/case-event.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { longestTitle } from '#shared/cases/text-limits.ts'
import { AskedFields } from '../../../parts/asked-fields.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import {
  type FieldProblem,
  type ReadFields,
  readTypedFields,
  type TypedFields,
  typeValues,
} from '../../../state/typed-fields.ts'
import { useFieldProblemWords } from '../../../state/use-failure-words.ts'
import { useTooLong } from '../../../state/use-too-long.ts'
import { CommandForm } from './command-form.tsx'
import { NoteField } from './day-and-note.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

interface ChangeDraft {
  readonly title: string
  readonly fields: TypedFields
  readonly reasons: TypedFields
  readonly note: string
}

export function ChangeForm({ view, onDone }: CaseFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const today = useDeskDay()
  const problemWords = useFieldProblemWords()
  const tooLong = useTooLong(longestTitle)
  const { line, version } = view
  // A masked value cannot be edited: what would be sent back is its mask.
  const fields = fieldsOf(line.kind, line.subKind).filter(
    ({ id, ofStep }) => !ofStep && !view.masked.includes(id),
  )
  const draft = useDraft<ChangeDraft>(`case/${line.id}/change`, {
    title: line.title,
    fields: typeValues(fields, view.fields),
    reasons: view.overrides,
    note: '',
  })
  const { title, fields: typed, reasons, note } = draft.values
  const command = useCaseCommand({
    send: client.cases.changeFields,
    done: t('cases.step.changed'),
    onDone,
    clearDraft: draft.clear,
  })
  const required = fields.filter(({ atRegistration }) => atRegistration === 'required').map(({ id }) => id)

  function save(): void {
    const read = readTypedFields(fields, required, typed, reasons)
    const problems = problemWords(withoutUnchanged(read, view.fields))
    if (title.trim() === '')
      problems.title = t('failure.fieldRequired.words', { field: t(`cases.register.name.${line.kind}`) })
    if (tooLong(title.trim())) problems.title = tooLong(title.trim()) ?? ''
    command.setProblems(problems)
    if (Object.keys(problems).length > 0) return
    command.run({
      id: line.id,
      version,
      happenedOn: today,
      note: note.trim(),
      title: title.trim() === line.title ? null : title.trim(),
      fields: differences(fields, view.fields, read.values),
      overrides: read.overrides,
    })
  }

  return (
    <CommandForm
      verb={t('cases.step.save')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <TextField
        label={t(`cases.register.name.${line.kind}`)}
        required
        problem={tooLong(title) ?? command.problems.title}
        value={title}
        onChange={title => draft.change({ title })}
      />
      <AskedFields
        asked={fields}
        required={required}
        typed={{ fields: typed, reasons }}
        problems={command.problems}
        onChange={draft.change}
      />
      <NoteField value={note} problem={command.problems.note} onChange={note => draft.change({ note })} />
    </CommandForm>
  )
}

function differences(fields: readonly FieldDeclaration[], before: FieldValues, after: FieldValues) {
  const changed: Record<string, FieldValues[string] | null> = {}
  for (const { id } of fields) if (before[id] !== after[id]) changed[id] = after[id] ?? null
  return changed
}

// A ledger's wrong check digit was told when it came in; whoever changes another field need not answer for it.
function withoutUnchanged({ values, problems }: ReadFields, before: FieldValues) {
  const left = Object.entries(problems).filter(
    ([id, code]) => code !== 'checkDigitWrong' || values[id] !== before[id],
  )
  return Object.fromEntries(left) as Record<string, FieldProblem>
}
