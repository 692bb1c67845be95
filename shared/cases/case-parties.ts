// The parties of a case, from its fields. Several in one field are joined by ；.

import type { CaseState } from './case-state.ts'
import { fieldsOf } from './kinds.ts'

export interface CaseParty {
  /** Id of the field that names it: applicant, respondent, reporter, agency, organisation. */
  readonly role: string
  readonly name: string
  /** 统一社会信用代码 where the case has one for it. */
  readonly code: string | null
}

/** Roles shown as "the parties" on lists, in this order; agencies and organisations only assist. */
export const principalRoles = ['applicant', 'reporter', 'respondent'] as const

export function listParties(state: CaseState): readonly CaseParty[] {
  const parties: CaseParty[] = []
  for (const field of fieldsOf(state.kind, state.subKind)) {
    if (field.type !== 'party') continue
    const names = splitPartyNames(state.fields[field.id])
    // The credit code belongs to the applicant, and only where there is exactly one.
    const code = field.id === 'applicant' && names.length === 1 ? textOf(state.fields.creditCode) : null
    for (const name of names) parties.push({ role: field.id, name, code })
  }
  return parties
}

/** The parties of a case as lists name them. */
export function principalsOf(state: CaseState): readonly { readonly role: string; readonly name: string }[] {
  const roles: readonly string[] = principalRoles
  return listParties(state)
    .filter(party => roles.includes(party.role))
    .map(({ role, name }) => ({ role, name }))
}

/** The names in a party field; several are joined by ；. */
export function splitPartyNames(value: unknown): readonly string[] {
  if (typeof value !== 'string') return []
  return value
    .split(/[；;\n]/)
    .map(name => name.trim())
    .filter(name => name !== '')
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
