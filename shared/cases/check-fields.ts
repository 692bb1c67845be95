// Whether field values fit the declaration of their kind: known ids, right types, identifiers of the right shape.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { checkIdentifier } from '#shared/identifiers/check-identifier.ts'
import type { FieldValues, Overrides } from './case-event.ts'
import type { CaseKind, SubKind } from './case-kind.ts'
import type { FieldDeclaration } from './kind-declaration.ts'
import { fieldsOf } from './kinds.ts'

/**
 * Checks values given for a case of this sub-kind and returns them with identifiers in their normal form.
 *
 * @param required ids that must be present and not blank
 * @param overrides reasons for taking a value whose check digit is wrong, by field
 * @returns the values, or fieldRequired | fieldInvalid (a wrong shape) | checkDigitWrong (and no reason was given)
 */
export function checkFields(
  kind: CaseKind,
  subKind: SubKind | null,
  values: FieldValues,
  required: readonly string[],
  overrides: Overrides = {},
): Outcome<FieldValues> {
  const declared = new Map(fieldsOf(kind, subKind).map(field => [field.id, field]))
  const missing = required.find(id => isBlank(values[id]))
  if (missing !== undefined) return fail('fieldRequired', { field: missing })
  const checked: FieldValues = {}
  for (const [id, value] of Object.entries(values)) {
    const field = declared.get(id)
    if (!field) return fail('fieldInvalid', { field: id, reason: 'unknown' })
    if (isBlank(value)) continue
    const normal = normalise(field, value)
    if (normal === null) return fail('fieldInvalid', { field: id, reason: field.identifier ?? field.type })
    const expected = expectedCheckDigit(field, normal)
    if (expected !== null && isBlank(overrides[id])) return fail('checkDigitWrong', { field: id, expected })
    checked[id] = normal
  }
  return succeed(checked)
}

/** Of the reasons given, those that a value needed: what is recorded beside the values. */
export function keepOverrides(
  kind: CaseKind,
  subKind: SubKind | null,
  values: FieldValues,
  overrides: Overrides = {},
): { readonly overrides?: Overrides } {
  const needed = fieldsOf(kind, subKind).flatMap(field => {
    const value = values[field.id]
    const reason = overrides[field.id]
    if (value === undefined || reason === undefined || expectedCheckDigit(field, value) === null) return []
    return [[field.id, reason.trim()] as const]
  })
  return needed.length === 0 ? {} : { overrides: Object.fromEntries(needed) }
}

/** The check character a value should end with where it ends with another; null where there is nothing to doubt. */
export function expectedCheckDigit(field: FieldDeclaration, value: FieldValue): string | null {
  if (!field.identifier || typeof value !== 'string' || value.trim() === '') return null
  const checked = checkIdentifier(field.identifier, value)
  return checked.ok && 'expected' in checked && checked.checkDigit === 'wrong' ? checked.expected : null
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

type FieldValue = FieldValues[string]

// Null: the value cannot be what the field holds.
function normalise(field: FieldDeclaration, value: FieldValue): FieldValue | null {
  switch (field.type) {
    case 'money':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_000
        ? value
        : null
    case 'yesNo':
      return typeof value === 'boolean' ? value : null
    case 'date':
      return parsePlainDate(value)
    case 'choice':
      return typeof value === 'string' && field.choices?.includes(value) ? value : null
    default:
      return typeof value === 'string' ? normaliseText(field, value) : null
  }
}

function normaliseText(field: FieldDeclaration, value: string): string | null {
  const trimmed = value.trim()
  if (!field.identifier) return trimmed
  const checked = checkIdentifier(field.identifier, trimmed)
  return checked.ok ? checked.value : null
}
