// A labelled line of text.

import { Input, type InputProps } from 'antd'
import { LabeledField, type LabeledFieldProps } from './labeled-field.tsx'

type OfInput = Pick<
  InputProps,
  'autoComplete' | 'autoFocus' | 'disabled' | 'inputMode' | 'maxLength' | 'placeholder'
>

interface TextFieldProps extends Omit<LabeledFieldProps, 'children' | 'group'>, OfInput {
  readonly value: string
  readonly onChange: (text: string) => void
}

export function TextField(props: TextFieldProps) {
  const { label, required = false, hint, problem, warning, value, onChange, ...ofInput } = props
  return (
    <LabeledField label={label} required={required} hint={hint} problem={problem} warning={warning}>
      {control => (
        <Input {...control} {...ofInput} value={value} onChange={event => onChange(event.target.value)} />
      )}
    </LabeledField>
  )
}
