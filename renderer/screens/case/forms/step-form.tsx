// Records a step: the day, what the step asks for, the result where there is one to choose.

import { useTranslation } from 'react-i18next'
import type { FieldValues } from '#shared/cases/case-event.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { typeValues } from '../../../state/typed-fields.ts'
import { useWords } from '../../../state/words.ts'
import { CommandForm } from './command-form.tsx'
import { type StepDraft, StepFields, useReadStep } from './step-fields.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

interface StepFormProps extends CaseFormProps {
  readonly action: CaseView['actions'][number]
}

export function StepForm({ view, action, onDone }: StepFormProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { client } = useDesk()
  const today = useDeskDay()
  const readStep = useReadStep()
  const { line, version } = view
  const verb = words.action(line.kind, action.id)
  const asked = fieldsOf(line.kind, line.subKind).filter(
    ({ id }) => action.requiredFields.includes(id) || action.offeredFields.includes(id),
  )
  // What the case knows stands in the form and can be put anew. A masked value cannot: what would be sent is its mask.
  const known = asked.filter(({ id }) => !view.masked.includes(id))
  const draft = useDraft<StepDraft>(`case/${line.id}/${action.id}`, {
    happenedOn: today,
    outcome: null,
    fields: typeValues(known, view.fields),
    reasons: {},
    note: '',
  })
  const command = useCaseCommand({
    send: client.cases.recordStep,
    done: t('cases.step.recorded', { action: verb }),
    onDone,
    clearDraft: draft.clear,
  })
  const given = { action, asked, required: action.requiredFields, draft: draft.values }

  function save(): void {
    const { step, problems } = readStep(given)
    command.setProblems(problems)
    if (!step) return
    const fields = changedOf(step.fields, view.fields)
    command.run({ id: line.id, version, action: action.id, ...step, fields })
  }

  return (
    <CommandForm verb={verb} pending={command.pending} error={command.error} onSave={save} onCancel={onDone}>
      <StepFields {...given} problems={command.problems} onChange={draft.change} />
    </CommandForm>
  )
}

// What was left as it is known is not said again by the step.
function changedOf(given: FieldValues, known: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(given).filter(([id, value]) => value !== known[id]))
}
