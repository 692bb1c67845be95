// Takes back a record that was wrong. It stays in the course, struck through, with the reason.

import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#shared/contract/case-page-contract.ts'
import { useDesk } from '../../../state/desk.tsx'
import { useDraft } from '../../../state/drafts.ts'
import { useWords } from '../../../state/words.ts'
import { useEntryName } from '../entry-words.ts'
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
    done: t(entry.attachment ? 'dossier.retract.attachmentDone' : 'dossier.retract.done'),
    onDone,
    clearDraft: draft.clear,
  })
  const nameOf = useEntryName(view)
  const name = entry.attachment?.name ?? nameOf(entry)

  function save(): void {
    if (reason === '')
      command.setProblems({ note: t('failure.fieldRequired.words', { field: t('cases.step.reason') }) })
    else command.run({ id: line.id, version, eventId: entry.eventId, reason })
  }

  return (
    <CommandForm
      verb={t(entry.attachment ? 'dossier.retract.attachmentVerb' : 'dossier.retract.verb')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <p>
        {words.day(entry.happenedOn)} <strong>{name}</strong>
      </p>
      <p className="second">
        {t(entry.attachment ? 'dossier.retract.attachmentWords' : 'cases.step.retractWords')}
      </p>
      <NoteField
        label={t('cases.step.reason')}
        required
        value={draft.values.reason}
        problem={command.problems.note}
        onChange={reason => draft.change({ reason })}
      />
    </CommandForm>
  )
}
