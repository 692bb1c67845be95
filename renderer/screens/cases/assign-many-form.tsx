// Hands many cases to one clerk.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClerkInput } from '../../parts/clerk-input.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { ManyForm, type ManyFormProps, useForMany, versionsOf } from './many-form.tsx'

export function AssignManyForm({ lines, onDone }: ManyFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const [clerk, setClerk] = useState('')
  const [problem, setProblem] = useState<string>()
  const assigning = useForMany(client.cases.assignMany)

  function save(): void {
    if (clerk.trim() === '')
      setProblem(t('failure.fieldRequired.words', { field: t('cases.step.clerk'), expected: '' }))
    else assigning.run({ cases: versionsOf(lines), clerk: clerk.trim(), mode: 'possible' })
  }

  return (
    <ManyForm
      verb={t('logging.chosen.assign')}
      recording={assigning}
      enterSaves
      onSave={save}
      onDone={onDone}
    >
      <p>{t('logging.chosen.count', { count: lines.length })}</p>
      <LabeledField label={t('cases.step.clerk')} required problem={problem}>
        {control => (
          <ClerkInput
            control={control}
            value={clerk}
            onChange={value => {
              setClerk(value)
              setProblem(undefined)
            }}
          />
        )}
      </LabeledField>
    </ManyForm>
  )
}
