// Takes back a record that was wrong. It stays in the course, struck through, with the reason.

import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#shared/contract/cases-contract.ts'
import { useDesk } from '../../../state/desk.tsx'
import { useDraft } from '../../../state/drafts.ts'
import { useWords } from '../../../state/words.ts'
import { CommandForm } from './command-form.tsx'
import { NoteField } from './day-and-note.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

export function RetractForm({ view, onDone, entry }: CaseFormProps & { readonly entry: TimelineEntry }) {
  const { t } = useTranslation()
  const words = useWords()
  const { client } = useDesk()
  const { line, version } = view
  const draft = useDraft<{ readonly reason: string }>(`case/${line.id}/retract/${entry.eventId}`, {
    reason: '',
  })
  const reason = draft.values.reason.trim()
  const command = useCaseCommand({
    send: client.cases.retract,
    done: t('cases.step.retractDone'),
    onDone,
    clearDraft: draft.clear,
  })
  const name = entry.action === null ? words.eventType(entry.type) : words.action(line.kind, entry.action)

  function save(): void {
    if (reason === '')
      command.setProblems({ note: t('failure.fieldRequired.words', { field: t('cases.step.reason') }) })
    else command.run({ id: line.id, version, eventId: entry.eventId, reason })
  }

  return (
    <CommandForm
      verb={t('cases.step.retract')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <p>
        {words.day(entry.happenedOn)} <strong>{name}</strong>
      </p>
      <p className="second">{t('cases.step.retractWords')}</p>
      <NoteField
        label={t('cases.step.reason')}
        required
        value={draft.values.reason}
        problem={command.problems.note}
        onChange={value => draft.change({ reason: value })}
      />
    </CommandForm>
  )
}
