// Whether field values fit the declaration of their kind: known ids, right types, identifiers of the right shape.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { checkIdentifier } from '#shared/identifiers/check-identifier.ts'
import type { FieldValues } from './case-event.ts'
import type { CaseKind, SubKind } from './case-kind.ts'
import type { FieldDeclaration } from './kind-declaration.ts'
import { fieldsOf } from './kinds.ts'

/**
 * Checks values given for a case of this sub-kind and returns them with identifiers in their normal form.
 *
 * @param required ids that must be present and not blank
 */
export function checkFields(
  kind: CaseKind,
  subKind: SubKind | null,
  values: FieldValues,
  required: readonly string[],
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
    checked[id] = normal
  }
  return succeed(checked)
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
