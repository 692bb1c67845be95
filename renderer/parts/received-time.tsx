// The time a case came in, typed as it is written; it may be left out.

import { useTranslation } from 'react-i18next'
import { TextField } from './text-field.tsx'

interface ReceivedTimeProps {
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

export function ReceivedTime({ value, problem, onChange }: ReceivedTimeProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('cases.register.receivedTime')}
      hint={t('cases.register.receivedTimeHint')}
      problem={problem}
      maxLength={8}
      value={value}
      onChange={onChange}
    />
  )
}
