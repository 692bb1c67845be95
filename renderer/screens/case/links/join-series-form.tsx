// Puts the case into a series 系列案.

import { useTranslation } from 'react-i18next'
import { type ChosenSeries, readChosenSeries, SeriesChoice } from '../../../parts/series-choice.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDraft } from '../../../state/drafts.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { NoteField } from '../forms/day-and-note.tsx'
import { useCaseCommand } from '../forms/use-case-command.ts'
import type { LinkFormProps } from './link-command.ts'
import { refuseUnrecorded } from './refuse-unrecorded.ts'

interface SeriesDraft extends ChosenSeries {
  readonly note: string
}

export function JoinSeriesForm({ caseId, links, onDone }: LinkFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const draft = useDraft<SeriesDraft>(`case/${caseId}/join-series`, { name: '', uid: '', note: '' })
  const { note } = draft.values
  const command = useCaseCommand({
    send: async (input: Parameters<typeof client.links.joinSeries>[0]) =>
      refuseUnrecorded(await client.links.joinSeries(input)),
    done: t('links.series.joined', { name: draft.values.name.trim() }),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    const series = readChosenSeries(draft.values)
    if (series) command.run({ cases: [{ id: caseId, version: links.version }], series, note, mode: 'all' })
    else command.setProblems({ name: t('failure.fieldRequired.words', { field: t('links.series.name') }) })
  }

  return (
    <CommandForm
      verb={t('links.series.join')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <SeriesChoice value={draft.values} problem={command.problems.name} onChange={draft.change} />
      <NoteField value={note} problem={command.problems.note} onChange={note => draft.change({ note })} />
    </CommandForm>
  )
}
