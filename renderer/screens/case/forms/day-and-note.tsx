// The two fields that nearly every record of a case has: the day it happened, and a note.

import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { longestText } from '#shared/cases/text-limits.ts'
import { DayInput } from '../../../parts/day-input.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { useTooLong } from '../../../state/use-too-long.ts'

interface DayProps {
  readonly label?: string
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

export function DayField({ label, value, problem, onChange }: DayProps) {
  const { t } = useTranslation()
  return (
    <LabeledField label={label ?? t('cases.step.happenedOn')} required problem={problem}>
      {control => <DayInput control={control} value={value} onChange={onChange} />}
    </LabeledField>
  )
}

export function NoteField({
  label,
  value,
  problem,
  onChange,
  required = false,
}: DayProps & { required?: boolean }) {
  const { t } = useTranslation()
  const tooLong = useTooLong(longestText)
  return (
    <LabeledField
      label={label ?? t('cases.step.note')}
      required={required}
      problem={tooLong(value) ?? problem}
    >
      {control => (
        <Input.TextArea
          {...control}
          className="growing"
          rows={2}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </LabeledField>
  )
}
