// Hands the case to a clerk: one who already has cases, or any name.

import { useTranslation } from 'react-i18next'
import { ClerkInput } from '../../../parts/clerk-input.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDraft } from '../../../state/drafts.ts'
import { CommandForm } from './command-form.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

export function AssignForm({ view, onDone }: CaseFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const draft = useDraft<{ readonly clerk: string }>(`case/${view.line.id}/assign`, { clerk: '' })
  const clerk = draft.values.clerk.trim()
  const command = useCaseCommand({
    send: client.cases.assign,
    done: t('cases.step.assigned', { clerk }),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    if (clerk === '')
      command.setProblems({ clerk: t('failure.fieldRequired.words', { field: t('cases.step.clerk') }) })
    else command.run({ id: view.line.id, clerk })
  }

  return (
    <CommandForm
      verb={t('cases.step.assign')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <LabeledField label={t('cases.step.clerk')} required problem={command.problems.clerk}>
        {control => (
          <ClerkInput
            control={control}
            value={draft.values.clerk}
            onChange={clerk => draft.change({ clerk })}
          />
        )}
      </LabeledField>
    </CommandForm>
  )
}
