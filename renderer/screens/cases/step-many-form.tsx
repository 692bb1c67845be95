// Records one step for many cases: choose it, say what it is for all and where it is a case's own, see for which cases it
// can be recorded, then record it for those.

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '#shared/cases/kinds.ts'
import type { BatchAnswer } from '#shared/contract/batch-contract.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { ChoiceRow } from '../../parts/choice-row.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FormFoot } from '../../parts/form-foot.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useIsSending, useRecordingKey } from '../../state/recording.ts'
import { useRefresh } from '../../state/stale-queries.ts'
import { useWords } from '../../state/words.ts'
import { type StepDraft, StepFields, useReadStep } from '../case/forms/step-fields.tsx'
import { BatchAnswerList } from './batch-answer.tsx'
import { AnswerForMany, type ManyFormProps } from './many-form.tsx'
import { type OwnDrafts, type OwnProblems, OwnSteps, untouched, useReadOwnSteps } from './own-steps.tsx'

type Offered = Awaited<ReturnType<DeskClient['cases']['offerSteps']>>[number]
type StepInput = Parameters<DeskClient['cases']['previewSteps']>[0]

export function StepManyForm(props: ManyFormProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const [chosen, setChosen] = useState<string | null>(null)
  // What was recorded is told by this form, not by the one of a step that may not be offered any more.
  const [recorded, setRecorded] = useState<BatchAnswer | null>(null)
  const ids = props.lines.map(({ id }) => id)
  const { data: offered, error } = useQuery(queries.cases.offerSteps.queryOptions({ input: { ids } }))
  if (recorded) return <AnswerForMany answer={recorded} onDone={props.onDone} />
  if (error) return <FailureNotice error={error} />
  if (!offered) return <Loading lines={4} />
  if (offered.length === 0)
    return <EmptyState why={t('logging.chosen.noStep')} next={t('logging.chosen.noStepNext')} />
  const action = offered.find(one => keyOf(one) === chosen) ?? offered[0]
  if (!action) return null
  // Kinds share names of steps: 登记撤回 of which?
  const severalKinds = new Set(offered.map(({ kind }) => kind)).size > 1
  return (
    <div className="form-stack">
      <LabeledField label={t('logging.chosen.action')} required group>
        {control => (
          <ChoiceRow
            control={control}
            autoFocus
            value={keyOf(action)}
            choices={offered.map(one => ({
              value: keyOf(one),
              words: words.action(one.kind, one.id),
              why: words.clauses([
                ...(severalKinds ? [words.kindShort(one.kind)] : []),
                t('logging.chosen.legalFor', { count: one.cases }),
              ]),
            }))}
            onChange={setChosen}
          />
        )}
      </LabeledField>
      <ActionForm key={keyOf(action)} {...props} action={action} onRecorded={setRecorded} />
    </div>
  )
}

function keyOf({ kind, id }: Offered): string {
  return `${kind} ${id}`
}

interface ActionFormProps extends ManyFormProps {
  readonly action: Offered
  readonly onRecorded: (answer: BatchAnswer) => void
}

function ActionForm({ lines, onDone, action, onRecorded }: ActionFormProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { client } = useDesk()
  const refresh = useRefresh()
  const readStep = useReadStep()
  const readOwn = useReadOwnSteps()
  const today = useDeskDay()
  const [draft, setDraft] = useState<StepDraft>({ ...untouched, happenedOn: today })
  const [own, setOwn] = useState<OwnDrafts>({})
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [ownProblems, setOwnProblems] = useState<OwnProblems>({})
  const previewing = useMutation({ mutationFn: (input: StepInput) => client.cases.previewSteps(input) })
  const mutationKey = useRecordingKey()
  const isSending = useIsSending(mutationKey)
  const recording = useMutation({
    mutationKey,
    mutationFn: (input: StepInput) => client.cases.recordSteps({ ...input, mode: 'possible' }),
    async onSuccess(answer) {
      onRecorded(answer)
      await refresh('cases')
    },
  })
  const asked = fieldsOf(action.kind, null).filter(
    ({ id }) => action.requiredFields.includes(id) || action.offeredFields.includes(id),
  )
  const members = lines.filter(({ kind }) => kind === action.kind)
  // What every case has of its own need not be said of all.
  const leftToAll = (given: (draft: StepDraft) => boolean): boolean =>
    members.some(({ id }) => !given(own[id] ?? untouched))
  const required = action.requiredFields.filter(id => leftToAll(({ fields }) => Boolean(fields[id]?.trim())))
  const outcomeLeft = leftToAll(({ outcome }) => outcome !== null)

  function save(): void {
    const ofEach = readOwn(members, asked, own)
    const chosen = { ...action, outcomes: outcomeLeft ? action.outcomes : [] }
    const { step, problems: found } = readStep({ action: chosen, asked, required, draft })
    setProblems(found)
    setOwnProblems(ofEach.problems)
    if (!step || !ofEach.steps || previewing.isPending || isSending()) return
    const { steps } = ofEach
    const cases = lines.map(({ id, version }) => ({ id, version, ...(steps[id] && { own: steps[id] }) }))
    const input: StepInput = { action: action.id, ...step, cases }
    if (previewing.data) recording.mutate(input)
    else previewing.mutate(input)
  }

  // What was seen beforehand was of what was typed then.
  function change(): void {
    setProblems({})
    setOwnProblems({})
    previewing.reset()
  }

  const verb = words.action(action.kind, action.id)
  return (
    <KeyForm label={verb} onSave={save} className="form-stack">
      <StepFields
        action={action}
        asked={asked}
        required={required}
        draft={draft}
        problems={problems}
        onChange={part => {
          setDraft({ ...draft, ...part })
          change()
        }}
      />
      {members.length > 1 && (
        <OwnSteps
          lines={members}
          outcomes={action.outcomes}
          asked={asked}
          drafts={own}
          problems={ownProblems}
          onChange={(id, part) => {
            setOwn({ ...own, [id]: { ...(own[id] ?? untouched), ...part } })
            change()
          }}
        />
      )}
      <FailureNotice error={previewing.error ?? recording.error} />
      {previewing.data && <BatchAnswerList answer={previewing.data} when="before" />}
      <FormFoot
        verb={previewing.data ? verb : t('logging.chosen.preview')}
        pending={previewing.isPending || recording.isPending}
        disabled={previewing.data?.count === 0}
        onCancel={() => onDone(false)}
      />
    </KeyForm>
  )
}
