// Between what is typed into a form and the values a case stores. Typed text is kept as typed until it is sent.

import type { FieldValues, Overrides } from '#shared/cases/case-event.ts'
import { expectedCheckDigit } from '#shared/cases/check-fields.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { longestText } from '#shared/cases/text-limits.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { checkIdentifier } from '#shared/identifiers/check-identifier.ts'
import { parseLedgerAmount } from '#shared/ledger/parse-ledger-amount.ts'

/** As typed, by field id. A day is a PlainDate once it is understood, a yes/no `true` or `false`. */
export type TypedFields = Readonly<Record<string, string>>

export type FieldProblem = 'fieldRequired' | 'notChosen' | 'fieldInvalid' | 'checkDigitWrong' | 'textTooLong'
type FieldValue = FieldValues[string]

export interface ReadFields {
  readonly values: FieldValues
  /** Reasons given for values whose check digit is wrong. */
  readonly overrides: Overrides
  readonly problems: Readonly<Record<string, FieldProblem>>
}

/**
 * Values of the fields that were filled in, and what is wrong with the rest.
 *
 * @param reasons as typed, by field, for values whose check digit is wrong
 */
export function readTypedFields(
  fields: readonly FieldDeclaration[],
  required: readonly string[],
  typed: TypedFields,
  reasons: TypedFields = {},
): ReadFields {
  const values: FieldValues = {}
  const overrides: Overrides = {}
  const problems: Record<string, FieldProblem> = {}
  for (const field of fields) {
    const text = (typed[field.id] ?? '').trim()
    if (text === '') {
      if (required.includes(field.id)) problems[field.id] = isChosen(field) ? 'notChosen' : 'fieldRequired'
      continue
    }
    if (text.length > longestText) {
      problems[field.id] = 'textTooLong'
      continue
    }
    const value = readTyped(field, text)
    if (value === null) {
      problems[field.id] = 'fieldInvalid'
      continue
    }
    values[field.id] = value
    if (expectedCheckDigit(field, value) === null) continue
    const reason = (reasons[field.id] ?? '').trim()
    if (reason === '') problems[field.id] = 'checkDigitWrong'
    else overrides[field.id] = reason
  }
  return { values, overrides, problems }
}

function isChosen({ type }: FieldDeclaration): boolean {
  return type === 'choice' || type === 'yesNo'
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

/** Of a case's values those of the fields, as they would be typed. */
export function typeValues(fields: readonly FieldDeclaration[], values: FieldValues): TypedFields {
  const typed: Record<string, string> = {}
  for (const field of fields) {
    const value = values[field.id]
    if (value !== undefined) typed[field.id] = typeValue(field, value)
  }
  return typed
}

/** A stored value as it would be typed. */
export function typeValue(field: FieldDeclaration, value: FieldValue): string {
  return field.type === 'money' && typeof value === 'number' ? String(value / 100) : String(value)
}
