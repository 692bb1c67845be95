// Puts the case into a series 系列案: one that exists, found by part of its name, or a new one.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDraft } from '../../../state/drafts.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { NoteField } from '../forms/day-and-note.tsx'
import { useCaseCommand } from '../forms/use-case-command.ts'
import type { LinkFormProps } from './link-command.ts'
import { refuseUnrecorded } from './refuse-unrecorded.ts'

interface SeriesDraft {
  readonly name: string
  /** Id of an existing series; '' a new one of that name. */
  readonly uid: string
  readonly note: string
}

export function JoinSeriesForm({ caseId, links, onDone }: LinkFormProps) {
  const { t } = useTranslation()
  const { client, queries } = useDesk()
  const draft = useDraft<SeriesDraft>(`case/${caseId}/join-series`, { name: '', uid: '', note: '' })
  const { name, uid, note } = draft.values
  const { data: known = [] } = useQuery({
    ...queries.links.findSeries.queryOptions({ input: { text: name.trim() } }),
    placeholderData: keepPreviousData,
  })
  const chosen = known.find(series => series.uid === uid)
  const command = useCaseCommand({
    send: async (input: Parameters<typeof client.links.joinSeries>[0]) =>
      refuseUnrecorded(await client.links.joinSeries(input)),
    done: t('links.series.joined', { name: chosen?.name ?? name.trim() }),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    if (!chosen && name.trim() === '') {
      const words = t('failure.fieldRequired.words', { field: t('links.series.name') })
      return command.setProblems({ name: words })
    }
    command.run({
      cases: [{ id: caseId, version: links.version }],
      series: chosen ? { uid: chosen.uid } : { name: name.trim() },
      note,
      mode: 'all',
    })
  }

  return (
    <CommandForm
      verb={t('links.series.join')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <LabeledField
        label={t('links.series.name')}
        required
        hint={t('links.series.nameHint')}
        problem={command.problems.name}
      >
        {control => (
          <Input
            {...control}
            maxLength={200}
            value={name}
            onChange={event => draft.change({ name: event.target.value, uid: '' })}
          />
        )}
      </LabeledField>
      {known.length > 0 && (
        <LabeledField label={t('links.series.existing')} group>
          {control => (
            <ChoiceRow
              control={control}
              value={chosen ? uid : ''}
              choices={[
                { value: '', words: t('links.series.new') },
                ...known.map(series => ({
                  value: series.uid,
                  words: t('links.series.choice', { name: series.name, count: series.cases }),
                })),
              ]}
              onChange={value => draft.change({ uid: value })}
            />
          )}
        </LabeledField>
      )}
      <NoteField
        value={note}
        problem={command.problems.note}
        onChange={value => draft.change({ note: value })}
      />
    </CommandForm>
  )
}
