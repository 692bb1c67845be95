// Hides the personal information of a case in what leaves the desk.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { maskId, maskName, maskPartyName, maskPhone } from '#shared/identifiers/masking.ts'

/** The fields of a case with personal values masked, and the ids of those that were. */
export function maskFields(state: Pick<CaseState, 'kind' | 'subKind' | 'fields'>): {
  fields: FieldValues
  masked: string[]
} {
  const fields: FieldValues = { ...state.fields }
  const masked: string[] = []
  for (const declared of fieldsOf(state.kind, state.subKind)) {
    const value = fields[declared.id]
    if (typeof value !== 'string' || !declared.personal) continue
    const hidden = maskValue(declared, value)
    if (hidden === value) continue
    fields[declared.id] = hidden
    masked.push(declared.id)
  }
  return { fields, masked }
}

function maskValue(field: FieldDeclaration, value: string): string {
  switch (field.personal) {
    case 'reporter':
      return '***'
    case 'phone':
      return maskPhone(value)
    case 'id':
      return maskId(value)
    case 'address':
      return `${value.slice(0, 6)}***`
    default:
      // Parties may be organisations, whose names are public; people never are.
      return value
        .split('；')
        .map(name => (field.type === 'party' ? maskPartyName(name) : maskName(name)))
        .join('；')
  }
}
