// Adds a note to the course of a case.

import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../state/desk.tsx'
import { useDraft } from '../../../state/drafts.ts'
import { CommandForm } from './command-form.tsx'
import { NoteField } from './day-and-note.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

export function NoteForm({ view, onDone }: CaseFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const draft = useDraft<{ readonly text: string }>(`case/${view.line.id}/note`, { text: '' })
  const text = draft.values.text.trim()
  const command = useCaseCommand({
    send: client.cases.addNote,
    done: t('cases.step.noted'),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    if (text === '')
      command.setProblems({ note: t('failure.fieldRequired.words', { field: t('cases.step.noteText') }) })
    else command.run({ id: view.line.id, text })
  }

  return (
    <CommandForm
      verb={t('cases.step.saveNote')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <NoteField
        label={t('cases.step.noteText')}
        required
        value={draft.values.text}
        problem={command.problems.note}
        onChange={text => draft.change({ text })}
      />
    </CommandForm>
  )
}
