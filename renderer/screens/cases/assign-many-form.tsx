// Hands many cases to one clerk.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '#shared/contract/views.ts'
import { ClerkInput } from '../../parts/clerk-input.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useIsSending, useRecordingKey } from '../../state/recording.ts'
import { useRefresh } from '../../state/stale-queries.ts'
import { BatchAnswerList } from './batch-answer.tsx'

export interface ManyFormProps {
  readonly lines: readonly CaseLine[]
  /** Closes the panel; `done`: something was recorded. */
  readonly onDone: (done: boolean) => void
}

export function AssignManyForm({ lines, onDone }: ManyFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const refresh = useRefresh()
  const [clerk, setClerk] = useState('')
  const [problem, setProblem] = useState<string>()
  const mutationKey = useRecordingKey()
  const isSending = useIsSending(mutationKey)
  const assigning = useMutation({
    mutationKey,
    mutationFn: () =>
      client.cases.assignMany({
        cases: lines.map(({ id, version }) => ({ id, version })),
        clerk: clerk.trim(),
        mode: 'possible',
      }),
    onSuccess: () => refresh('cases'),
  })

  function save(): void {
    if (clerk.trim() === '')
      setProblem(t('failure.fieldRequired.words', { field: t('cases.step.clerk'), expected: '' }))
    else if (!isSending()) assigning.mutate()
  }

  if (assigning.data)
    return (
      <div className="form-stack">
        <BatchAnswerList answer={assigning.data} when="after" />
        <div className="form-foot">
          <Button type="primary" onClick={() => onDone(true)}>
            {t('frame.action.close')}
          </Button>
        </div>
      </div>
    )
  return (
    <KeyForm label={t('logging.chosen.assign')} enterSaves onSave={save} className="form-stack">
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
      <FailureNotice error={assigning.error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={assigning.isPending}>
          {t('logging.chosen.assign')}
        </Button>
        <Button onClick={() => onDone(false)}>{t('cases.step.cancel')}</Button>
      </div>
    </KeyForm>
  )
}
