// A day on which this region or this centre rests or works, whatever the national arrangement says.

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import type { OverlayDay } from '#shared/reckoning/reckoning-event.ts'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { DayInput } from '../../../parts/day-input.tsx'
import { KeyForm } from '../../../parts/key-form.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { TextField } from '../../../parts/text-field.tsx'

export function OverlayForm({ onPropose }: { onPropose: (change: OverlayDay) => void }) {
  const { t } = useTranslation()
  const [date, setDate] = useState('')
  const [standing, setStanding] = useState<'off' | 'on'>('off')
  const [scope, setScope] = useState<OverlayDay['scope']>('centre')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const day = parsePlainDate(date)

  function submit(): void {
    setTried(true)
    if (day === null || reason.trim() === '') return
    onPropose({
      type: 'calendarOverlaySet',
      date: day,
      working: standing === 'on',
      scope,
      reason: reason.trim(),
    })
  }

  return (
    <KeyForm label={t('reckoning.calendar.overlay')} onSave={submit} className="form-stack">
      <LabeledField
        label={t('reckoning.calendar.date')}
        required
        problem={tried && day === null ? t('reckoning.rule.aDay') : null}
      >
        {control => <DayInput control={control} value={date} onChange={setDate} />}
      </LabeledField>
      <LabeledField label={t('reckoning.calendar.standing')} required group>
        {control => (
          <ChoiceRow
            control={control}
            value={standing}
            choices={[
              { value: 'off', words: t('reckoning.calendar.off') },
              { value: 'on', words: t('reckoning.calendar.on') },
            ]}
            onChange={setStanding}
          />
        )}
      </LabeledField>
      <LabeledField label={t('reckoning.calendar.scope')} required group>
        {control => (
          <ChoiceRow
            control={control}
            value={scope}
            choices={(['centre', 'regional'] as const).map(value => ({
              value,
              words: t(`reckoning.calendar.scopes.${value}`),
            }))}
            onChange={setScope}
          />
        )}
      </LabeledField>
      <TextField
        label={t('reckoning.calendar.reason')}
        required
        hint={t('reckoning.calendar.reasonHint')}
        problem={
          tried && reason.trim() === ''
            ? t('reckoning.rule.required', { field: t('reckoning.calendar.reason') })
            : null
        }
        maxLength={100}
        value={reason}
        onChange={setReason}
      />
      <div className="form-foot">
        <Button type="primary" htmlType="submit">
          {t('reckoning.calendar.toPreview')}
        </Button>
      </div>
    </KeyForm>
  )
}
