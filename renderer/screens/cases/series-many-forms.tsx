// Puts many cases into one series 系列案, or takes them out of theirs. Each stays a case of its own.

import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchAnswer } from '#shared/contract/batch-contract.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { type ChosenSeries, readChosenSeries, SeriesChoice } from '../../parts/series-choice.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useIsSending, useRecordingKey } from '../../state/recording.ts'
import { formatRoute } from '../../state/route.ts'
import { useRefresh } from '../../state/stale-queries.ts'
import type { ManyFormProps } from './assign-many-form.tsx'
import { BatchAnswerList } from './batch-answer.tsx'

export function JoinSeriesManyForm({ lines, onDone }: ManyFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const refresh = useRefresh()
  const [series, setSeries] = useState<ChosenSeries>({ name: '', uid: '' })
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string>()
  const mutationKey = useRecordingKey()
  const isSending = useIsSending(mutationKey)
  const joining = useMutation({
    mutationKey,
    mutationFn: (input: Parameters<typeof client.links.joinSeries>[0]) => client.links.joinSeries(input),
    onSuccess: () => refresh('cases'),
  })

  function save(): void {
    const chosen = readChosenSeries(series)
    if (!chosen) setProblem(t('failure.fieldRequired.words', { field: t('links.series.name') }))
    else if (!isSending())
      joining.mutate({ cases: versionsOf(lines), series: chosen, note, mode: 'possible' })
  }

  return (
    <SeriesForm
      verb={t('links.series.joinMany')}
      answer={joining.data ?? null}
      pending={joining.isPending}
      error={joining.error}
      note={note}
      onNote={setNote}
      onSave={save}
      onDone={onDone}
      done={
        joining.data && (
          <a href={formatRoute({ screen: 'series', uid: joining.data.series.uid })}>
            {t('links.series.open', { name: joining.data.series.name })}
          </a>
        )
      }
    >
      <SeriesChoice
        value={series}
        problem={problem}
        onChange={value => {
          setSeries(value)
          setProblem(undefined)
        }}
      />
    </SeriesForm>
  )
}

export function LeaveSeriesManyForm({ lines, onDone }: ManyFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const refresh = useRefresh()
  const [note, setNote] = useState('')
  const mutationKey = useRecordingKey()
  const isSending = useIsSending(mutationKey)
  const leaving = useMutation({
    mutationKey,
    mutationFn: (input: Parameters<typeof client.links.leaveSeries>[0]) => client.links.leaveSeries(input),
    onSuccess: () => refresh('cases'),
  })
  return (
    <SeriesForm
      verb={t('links.series.leave')}
      answer={leaving.data ?? null}
      pending={leaving.isPending}
      error={leaving.error}
      note={note}
      onNote={setNote}
      onSave={() => {
        if (!isSending()) leaving.mutate({ cases: versionsOf(lines), note, mode: 'possible' })
      }}
      onDone={onDone}
    >
      <p>{t('logging.chosen.count', { count: lines.length })}</p>
    </SeriesForm>
  )
}

function versionsOf(lines: ManyFormProps['lines']) {
  return lines.map(({ id, version }) => ({ id, version }))
}

interface SeriesFormProps extends Pick<ManyFormProps, 'onDone'> {
  readonly verb: string
  /** Null: nothing is recorded yet. */
  readonly answer: BatchAnswer | null
  readonly pending: boolean
  readonly error: unknown
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onSave: () => void
  readonly children: ReactNode
  /** Said beside the answer. */
  readonly done?: ReactNode
}

function SeriesForm(props: SeriesFormProps) {
  const { verb, answer, pending, error, note, onNote, onSave, onDone, children, done } = props
  const { t } = useTranslation()
  if (answer)
    return (
      <div className="form-stack">
        <BatchAnswerList answer={answer} when="after" />
        {done}
        <div className="form-foot">
          <Button type="primary" onClick={() => onDone(true)}>
            {t('frame.action.close')}
          </Button>
        </div>
      </div>
    )
  return (
    <KeyForm label={verb} onSave={onSave} className="form-stack">
      {children}
      <LabeledField label={t('cases.step.note')}>
        {control => (
          <Input {...control} maxLength={2_000} value={note} onChange={event => onNote(event.target.value)} />
        )}
      </LabeledField>
      <FailureNotice error={error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={pending}>
          {verb}
        </Button>
        <Button onClick={() => onDone(false)}>{t('cases.step.cancel')}</Button>
      </div>
    </KeyForm>
  )
}
