// The names of a case that a registry may know. Private people are left out: only those who serve the centre
// (mediators, experts) are named as people.

import { listParties } from '#shared/cases/case-parties.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { isNaturalPerson } from '#shared/identifiers/masking.ts'
import { kindOfRole, peopleKinds } from './entry-kind.ts'
import { quotaRule } from './quota-rule.ts'

export interface NameOfCase {
  readonly role: string
  readonly name: string
  /** '' where the case has none for it. */
  readonly code: string
  /** Named first in its role: the one that a quota is used up by. */
  readonly leading: boolean
  /** The case was taken in spite of how this one stood on the day of submission. */
  readonly inSpite: boolean
}

/** Each name of a role once, in the order the case has them. */
export function namesOfCase(state: CaseState): readonly NameOfCase[] {
  const found = new Map<string, NameOfCase>()
  const named = new Set<string>()
  for (const { role, name, code } of [...listParties(state), ...listServants(state)]) {
    const kind = kindOfRole(role)
    const leading = !named.has(role)
    named.add(role)
    if (kind === null || (isNaturalPerson(name) && !peopleKinds.includes(kind))) continue
    const key = JSON.stringify([role, name, code ?? ''])
    if (!found.has(key))
      found.set(key, { role, name, code: code ?? '', leading, inSpite: leading && isInSpite(state, role) })
  }
  return [...found.values()]
}

// A quota and a suspension are those of the applicant named first.
function isInSpite({ standing }: CaseState, role: string): boolean {
  return standing !== null && role === quotaRule.role
}

function listServants({ fields }: CaseState): { role: string; name: string; code: null }[] {
  return peopleKinds.flatMap(role => {
    const value = fields[role]
    if (typeof value !== 'string') return []
    const names = value.split(/[；;、,，\n]/).map(name => name.trim())
    return names.filter(name => name !== '').map(name => ({ role, name, code: null }))
  })
}
