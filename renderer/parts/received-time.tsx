// The time a case came in, typed as it is written; it may be left out.

import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { LabeledField } from './labeled-field.tsx'

interface ReceivedTimeProps {
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

export function ReceivedTime({ value, problem, onChange }: ReceivedTimeProps) {
  const { t } = useTranslation()
  return (
    <LabeledField
      label={t('cases.register.receivedTime')}
      hint={t('cases.register.receivedTimeHint')}
      problem={problem}
    >
      {control => (
        <Input {...control} maxLength={8} value={value} onChange={event => onChange(event.target.value)} />
      )}
    </LabeledField>
  )
}
