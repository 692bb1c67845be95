// Between what is typed into a form and the values a case stores. Typed text is kept as typed until it is sent.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { checkIdentifier } from '#shared/identifiers/check-identifier.ts'
import { parseLedgerAmount } from '#shared/ledger/parse-ledger-amount.ts'

/** As typed, by field id. A day is a PlainDate once it is understood, a yes/no `true` or `false`. */
export type TypedFields = Readonly<Record<string, string>>

export type FieldProblem = 'fieldRequired' | 'fieldInvalid'
type FieldValue = FieldValues[string]

export interface ReadFields {
  readonly values: FieldValues
  readonly problems: Readonly<Record<string, FieldProblem>>
}

/** Values of the fields that were filled in, and what is wrong with the rest. */
export function readTypedFields(
  fields: readonly FieldDeclaration[],
  required: readonly string[],
  typed: TypedFields,
): ReadFields {
  const values: FieldValues = {}
  const problems: Record<string, FieldProblem> = {}
  for (const field of fields) {
    const text = (typed[field.id] ?? '').trim()
    if (text === '') {
      if (required.includes(field.id)) problems[field.id] = 'fieldRequired'
      continue
    }
    const value = readTyped(field, text)
    if (value === null) problems[field.id] = 'fieldInvalid'
    else values[field.id] = value
  }
  return { values, problems }
}

/** Null: the text is none of what the field holds. */
export function readTyped(field: FieldDeclaration, text: string): FieldValue | null {
  switch (field.type) {
    case 'money':
      return parseLedgerAmount(text)
    case 'count':
      return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null
    case 'date':
      return parsePlainDate(text)
    case 'yesNo':
      return text === 'true'
    case 'choice':
      return field.choices?.includes(text) ? text : null
    default:
      return readText(field, text)
  }
}

function readText(field: FieldDeclaration, text: string): string | null {
  if (!field.identifier) return text
  const checked = checkIdentifier(field.identifier, text)
  return checked.ok ? checked.value : null
}

/** A stored value as it would be typed. */
export function typeValue(field: FieldDeclaration, value: FieldValue): string {
  return field.type === 'money' && typeof value === 'number' ? String(value / 100) : String(value)
}

/**
 * The check character an identifier should end with, where it ends with another: a doubt for the clerk to settle,
 * no error. Null where there is nothing to doubt.
 */
export function doubtCheckDigit(field: FieldDeclaration, text: string): string | null {
  if (!field.identifier || text.trim() === '') return null
  const checked = checkIdentifier(field.identifier, text)
  return checked.ok && 'expected' in checked && checked.checkDigit === 'wrong' ? checked.expected : null
}
