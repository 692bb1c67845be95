// Puts right a step recorded wrongly, in one go: its form filled with what was recorded; the old record is taken back
// and the right one stands in its place.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import type { CaseView, TimelineEntry } from '#shared/contract/case-page-contract.ts'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDraft } from '../../../state/drafts.ts'
import { typeValues } from '../../../state/typed-fields.ts'
import { useWords } from '../../../state/words.ts'
import { CommandForm } from './command-form.tsx'
import { NoteField } from './day-and-note.tsx'
import { type StepDraft, StepFields, useReadStep } from './step-fields.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

interface CorrectFormProps extends CaseFormProps {
  readonly entry: TimelineEntry
}

/** Asks first what the step can become. */
export function CorrectForm(props: CorrectFormProps) {
  const { client } = useDesk()
  const input = { id: props.view.line.id, eventId: props.entry.eventId }
  // Under a key of its own, so that it is not asked again when cases change: a case that moves meanwhile is noticed by
  // its version, and a step that was just put right cannot be asked about any more.
  const { data, error } = useQuery({
    queryKey: ['corrections', input],
    queryFn: () => client.cases.corrections(input),
    staleTime: Infinity,
    gcTime: 0,
  })
  if (!data) return error ? <FailureNotice error={error} /> : <Loading lines={6} />
  return <Correction {...props} actions={data} />
}

interface CorrectionDraft extends StepDraft {
  readonly action: string
  readonly reason: string
}

function Correction({ view, entry, actions, onDone }: CorrectFormProps & { actions: CaseView['actions'] }) {
  const { t } = useTranslation()
  const words = useWords()
  const { client } = useDesk()
  const readStep = useReadStep()
  const { line, version } = view
  const declared = fieldsOf(line.kind, line.subKind)
  const kept = declared.filter(field => isMasked(field, entry, view))
  const draft = useDraft<CorrectionDraft>(`case/${line.id}/correct/${entry.eventId}`, {
    action: entry.action ?? '',
    happenedOn: entry.happenedOn,
    outcome: entry.outcome,
    fields: typeValues(declared, entry.fields),
    reasons: view.overrides,
    note: entry.note,
    reason: '',
  })
  const command = useCaseCommand({
    send: client.cases.correctStep,
    done: t('dossier.correct.done', { action: words.action(line.kind, draft.values.action) }),
    onDone,
    clearDraft: draft.clear,
  })
  const action = actions.find(({ id }) => id === draft.values.action) ?? actions[0]
  if (!action) return null
  const own = action.id === entry.action
  const keptIds = own ? kept.map(({ id }) => id) : []
  const asked = declared.filter(
    ({ id }) => !keptIds.includes(id) && isAsked(id, action, own ? entry.fields : {}),
  )
  const required = action.requiredFields.filter(id => !keptIds.includes(id))
  const given = { action, asked, required, draft: draft.values }

  function save(chosen: CaseView['actions'][number]): void {
    const { step, problems } = readStep(given)
    const reason = draft.values.reason.trim()
    if (reason === '') problems.reason = t('failure.fieldRequired.words', { field: t('cases.step.reason') })
    command.setProblems(problems)
    if (!step || reason === '') return
    const { eventId } = entry
    command.run({ id: line.id, version, eventId, reason, action: chosen.id, kept: keptIds, ...step })
  }

  return (
    <CommandForm
      verb={t('dossier.correct.save')}
      pending={command.pending}
      error={command.error}
      onSave={() => save(action)}
      onCancel={onDone}
    >
      <p className="second">{t('dossier.correct.words')}</p>
      {actions.length > 1 ? (
        <LabeledField label={t('dossier.correct.action')} group>
          {control => (
            <ChoiceRow
              control={control}
              value={action.id}
              choices={actions.map(({ id }) => ({ value: id, words: words.action(line.kind, id) }))}
              onChange={chosen => draft.change({ action: chosen })}
            />
          )}
        </LabeledField>
      ) : (
        <p className="second small">{t('dossier.correct.onlyOwn')}</p>
      )}
      <StepFields {...given} problems={command.problems} onChange={draft.change} />
      {keptIds.length > 0 && (
        <p className="second small">
          {t('dossier.correct.keptMasked', { fields: words.list(keptIds.map(words.field)) })}
        </p>
      )}
      <NoteField
        label={t('cases.step.reason')}
        required
        value={draft.values.reason}
        problem={command.problems.reason}
        onChange={reason => draft.change({ reason })}
      />
    </CommandForm>
  )
}

// What is shown is its mask: it can neither be edited nor sent back.
function isMasked({ id, personal }: FieldDeclaration, entry: TimelineEntry, { masked }: CaseView): boolean {
  const value = entry.fields[id]
  return value !== undefined && personal !== undefined && (masked.includes(id) || /\*\*/.test(String(value)))
}

function isAsked(
  id: string,
  action: CaseView['actions'][number],
  recorded: TimelineEntry['fields'],
): boolean {
  return action.requiredFields.includes(id) || action.offeredFields.includes(id) || recorded[id] !== undefined
}
