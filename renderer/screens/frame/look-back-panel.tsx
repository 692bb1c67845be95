// Chooses the day by whose records the window looks at the desk, and waits for that desk to be made ready.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, firstDayOfMonth, monthOf, parsePlainDate } from '#shared/dates/plain-date.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { JobProgress } from '../../parts/job-progress.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useLookBack } from '../../state/use-look-back.ts'

export function LookBackPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const today = useDeskDay()
  const lookBack = useLookBack()
  // What is asked most: what was known when the last month ended.
  const [typed, setTyped] = useState<string>(addDays(firstDayOfMonth(monthOf(today)), -1))
  const recall = useMutation(queries.desk.recall.mutationOptions())
  const day = parsePlainDate(typed)
  const isNotOver = recall.data?.recalled === false && recall.variables?.day === day
  const jobId = day === null ? null : `recall-${day}`

  function show(): void {
    if (day === null || jobId === null || recall.isPending) return
    recall.mutate(
      { day, jobId },
      {
        onSuccess({ recalled }) {
          if (!recalled) return
          lookBack(day)
          onClose()
        },
      },
    )
  }

  return (
    <SidePanel title={t('frame.lookBack.title')} onClose={onClose}>
      <KeyForm label={t('frame.lookBack.title')} enterSaves onSave={show} className="form-stack">
        <p>{t('frame.lookBack.lead')}</p>
        <LabeledField
          label={t('frame.lookBack.day')}
          problem={isNotOver ? t('frame.lookBack.notOver') : undefined}
        >
          {control => <DayInput control={control} value={typed} onChange={setTyped} />}
        </LabeledField>
        {recall.error && <FailureNotice error={recall.error} />}
        {recall.isPending && <JobProgress jobId={jobId} words={t('frame.job.phase.recalling')} />}
        <div className="form-foot">
          <Button type="primary" htmlType="submit" disabled={day === null} loading={recall.isPending}>
            {t('frame.lookBack.show')}
          </Button>
        </div>
      </KeyForm>
    </SidePanel>
  )
}
