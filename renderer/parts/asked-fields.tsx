// The inputs of a form for the fields it asks, in the order they are declared.

import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import type { TypedFields } from '../state/typed-fields.ts'
import { FieldInput } from './field-input.tsx'

interface AskedFieldsProps {
  readonly asked: readonly FieldDeclaration[]
  /** Ids that must be given. */
  readonly required: readonly string[]
  readonly typed: {
    readonly fields: TypedFields
    /** Why a value is kept in spite of its check digit, by field. */
    readonly reasons: TypedFields
  }
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (change: { fields: TypedFields } | { reasons: TypedFields }) => void
}

export function AskedFields({ asked, required, typed, problems, onChange }: AskedFieldsProps) {
  const { fields, reasons } = typed
  return asked.map(field => (
    <FieldInput
      key={field.id}
      field={field}
      value={fields[field.id] ?? ''}
      required={required.includes(field.id)}
      problem={problems[field.id]}
      onChange={value => onChange({ fields: { ...fields, [field.id]: value } })}
      agency={fields.agency}
      reason={reasons[field.id] ?? ''}
      onReason={reason => onChange({ reasons: { ...reasons, [field.id]: reason } })}
    />
  ))
}
