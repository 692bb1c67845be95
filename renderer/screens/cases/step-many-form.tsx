// Records one step for many cases: choose it, see for which cases it can be recorded, then record it for those.

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '#shared/cases/kinds.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { BatchAnswer } from '#shared/contract/batch-contract.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { ChoiceRow } from '../../parts/choice-row.tsx'
import { DayInput } from '../../parts/day-input.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FieldInput } from '../../parts/field-input.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useIsSending, useRecordingKey } from '../../state/recording.ts'
import { useRefresh } from '../../state/stale-queries.ts'
import { readTypedFields, type TypedFields } from '../../state/typed-fields.ts'
import { useFieldProblemWords } from '../../state/use-failure-words.ts'
import { useWords } from '../../state/words.ts'
import type { ManyFormProps } from './assign-many-form.tsx'
import { BatchAnswerList } from './batch-answer.tsx'

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
  if (recorded)
    return (
      <>
        <BatchAnswerList answer={recorded} when="after" />
        <div className="form-foot">
          <Button type="primary" onClick={() => props.onDone(true)}>
            {t('frame.action.close')}
          </Button>
        </div>
      </>
    )
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
  const problemWords = useFieldProblemWords()
  const [happenedOn, setHappenedOn] = useState<string>(useDeskDay())
  const [outcome, setOutcome] = useState<OutcomeId | null>(null)
  const [typed, setTyped] = useState<TypedFields>({})
  const [reasons, setReasons] = useState<TypedFields>({})
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
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
  const chooses = action.outcomes.length > 1

  function save(): void {
    const day = parsePlainDate(happenedOn)
    const read = readTypedFields(asked, action.requiredFields, typed, reasons)
    const found = problemWords(read.problems)
    if (day === null) found.happenedOn = t('frame.date.unknown')
    if (chooses && outcome === null) found.outcome = t('failure.outcomeRequired.words')
    setProblems(found)
    if (day === null || Object.keys(found).length > 0 || previewing.isPending || isSending()) return
    const input: StepInput = {
      ...{ action: action.id, happenedOn: day, outcome, fields: read.values, note },
      overrides: read.overrides,
      cases: lines.map(({ id, version }) => ({ id, version })),
    }
    if (previewing.data) recording.mutate(input)
    else previewing.mutate(input)
  }

  // What was seen beforehand was of what was typed then.
  function change(): void {
    setProblems({})
    previewing.reset()
  }

  const verb = words.action(action.kind, action.id)
  return (
    <KeyForm label={verb} onSave={save} className="form-stack">
      <LabeledField label={t('cases.step.happenedOn')} required problem={problems.happenedOn}>
        {control => (
          <DayInput
            control={control}
            value={happenedOn}
            onChange={value => {
              setHappenedOn(value)
              change()
            }}
          />
        )}
      </LabeledField>
      {chooses && (
        <LabeledField label={t('cases.step.outcome')} required group problem={problems.outcome}>
          {control => (
            <ChoiceRow
              control={control}
              value={outcome}
              choices={action.outcomes.map(value => ({ value, words: words.outcome(value) }))}
              onChange={value => {
                setOutcome(value)
                change()
              }}
            />
          )}
        </LabeledField>
      )}
      {asked.map(field => (
        <FieldInput
          key={field.id}
          field={field}
          value={typed[field.id] ?? ''}
          required={action.requiredFields.includes(field.id)}
          problem={problems[field.id]}
          onChange={value => {
            setTyped({ ...typed, [field.id]: value })
            change()
          }}
          reason={reasons[field.id] ?? ''}
          onReason={reason => {
            setReasons({ ...reasons, [field.id]: reason })
            change()
          }}
        />
      ))}
      <LabeledField label={t('cases.step.note')}>
        {control => (
          <Input
            {...control}
            maxLength={2_000}
            value={note}
            onChange={event => {
              setNote(event.target.value)
              change()
            }}
          />
        )}
      </LabeledField>
      {action.closes && <p className="second">{t('cases.step.closes')}</p>}
      <FailureNotice error={previewing.error ?? recording.error} />
      {previewing.data && <BatchAnswerList answer={previewing.data} when="before" />}
      <div className="form-foot">
        <Button
          type="primary"
          htmlType="submit"
          disabled={previewing.data?.count === 0}
          loading={previewing.isPending || recording.isPending}
        >
          {previewing.data ? verb : t('logging.chosen.preview')}
        </Button>
        <Button onClick={() => onDone(false)}>{t('cases.step.cancel')}</Button>
      </div>
    </KeyForm>
  )
}
