// A labelled password: the one there is, or a new one, as the browser wants to know.

import { Input } from 'antd'
import { LabeledField, type LabeledFieldProps } from './labeled-field.tsx'

interface PasswordFieldProps extends Omit<LabeledFieldProps, 'children' | 'group' | 'warning'> {
  readonly which: 'current' | 'new'
  readonly autoFocus?: boolean
  readonly value: string
  readonly onChange: (password: string) => void
}

export function PasswordField(props: PasswordFieldProps) {
  const { which, label, required = false, hint, problem, autoFocus = false, value, onChange } = props
  return (
    <LabeledField label={label} required={required} hint={hint} problem={problem}>
      {control => (
        <Input.Password
          {...control}
          autoFocus={autoFocus}
          autoComplete={`${which}-password`}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </LabeledField>
  )
}
