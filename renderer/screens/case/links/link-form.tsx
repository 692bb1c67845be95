// Links the case to another, found by number, title or party.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '#shared/contract/views.ts'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDraft } from '../../../state/drafts.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { NoteField } from '../forms/day-and-note.tsx'
import { useCaseCommand } from '../forms/use-case-command.ts'
import type { LinkFormProps } from './link-command.ts'

interface LinkDraft {
  readonly text: string
  readonly otherId: string | null
  readonly note: string
}

const mostFound = 10

export function LinkForm({ caseId, links, onDone }: LinkFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const draft = useDraft<LinkDraft>(`case/${caseId}/link`, { text: '', otherId: null, note: '' })
  const { text, otherId, note } = draft.values
  const found = useFoundCases(text).filter(line => line.id !== caseId)
  const chosen = found.find(line => String(line.id) === otherId)
  const command = useCaseCommand({
    send: client.links.link,
    done: t('links.linked', { caseNumber: chosen?.caseNumber ?? '' }),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    if (!chosen) command.setProblems({ other: t('links.chooseCase') })
    else command.run({ id: caseId, version: links.version, otherId: chosen.id, note })
  }

  return (
    <CommandForm
      verb={t('links.add')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <TextField
        label={t('links.find')}
        required
        hint={t('links.findHint')}
        maxLength={100}
        value={text}
        onChange={text => draft.change({ text, otherId: null })}
      />
      <LabeledField label={t('links.found')} required group problem={command.problems.other}>
        {control =>
          found.length === 0 ? (
            <p className="second small">{t(longEnough(text) ? 'links.foundNone' : 'links.foundYet')}</p>
          ) : (
            <div className="found-cases">
              <ChoiceRow
                control={control}
                value={chosen ? otherId : null}
                choices={found.map(line => ({
                  value: String(line.id),
                  words: line.caseNumber,
                  why: line.title,
                }))}
                onChange={id => draft.change({ otherId: id })}
              />
            </div>
          )
        }
      </LabeledField>
      <NoteField value={note} problem={command.problems.note} onChange={note => draft.change({ note })} />
    </CommandForm>
  )
}

function useFoundCases(text: string): readonly CaseLine[] {
  const { queries } = useDesk()
  const { data } = useQuery({
    ...queries.cases.list.queryOptions({
      input: {
        filter: { text: text.trim() },
        sort: 'received',
        descending: true,
        after: null,
        limit: mostFound,
      },
    }),
    enabled: longEnough(text),
    placeholderData: keepPreviousData,
  })
  return longEnough(text) ? (data?.lines ?? []) : []
}

// One character finds half of the desk.
function longEnough(text: string): boolean {
  return [...text.trim()].length >= 2
}
