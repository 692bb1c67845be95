// Puts many cases into one series 系列案, or takes them out of theirs. Each stays a case of its own.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChosenSeries, readChosenSeries, SeriesChoice } from '../../parts/series-choice.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { formatRoute } from '../../state/route.ts'
import { ManyForm, type ManyFormProps, useForMany, versionsOf } from './many-form.tsx'

export function JoinSeriesManyForm({ lines, onDone }: ManyFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const [series, setSeries] = useState<ChosenSeries>({ name: '', uid: '' })
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string>()
  const joining = useForMany(client.links.joinSeries)
  const joined = joining.answer?.series

  function save(): void {
    const chosen = readChosenSeries(series)
    if (!chosen) setProblem(t('failure.fieldRequired.words', { field: t('links.series.name') }))
    else joining.run({ cases: versionsOf(lines), series: chosen, note, mode: 'possible' })
  }

  return (
    <ManyForm
      verb={t('links.series.joinMany')}
      recording={joining}
      onSave={save}
      onDone={onDone}
      said={
        joined && (
          <a href={formatRoute({ screen: 'series', uid: joined.uid })}>
            {t('links.series.open', { name: joined.name })}
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
      <Note value={note} onChange={setNote} />
    </ManyForm>
  )
}

export function LeaveSeriesManyForm({ lines, onDone }: ManyFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const [note, setNote] = useState('')
  const leaving = useForMany(client.links.leaveSeries)
  return (
    <ManyForm
      verb={t('links.series.leave')}
      recording={leaving}
      onSave={() => leaving.run({ cases: versionsOf(lines), note, mode: 'possible' })}
      onDone={onDone}
    >
      <p>{t('logging.chosen.count', { count: lines.length })}</p>
      <Note value={note} onChange={setNote} />
    </ManyForm>
  )
}

function Note({ value, onChange }: { readonly value: string; readonly onChange: (note: string) => void }) {
  const { t } = useTranslation()
  return <TextField label={t('cases.step.note')} maxLength={2_000} value={value} onChange={onChange} />
}
