// What can be done with a case now. The same answer for every host; the screen only shows it.

import { caseWorkers, type Role } from '#shared/access/role.ts'
import type { CaseState } from './case-state.ts'
import type { ActionDeclaration } from './kind-declaration.ts'
import { kinds } from './kinds.ts'
import type { OutcomeId } from './outcome.ts'

/** Actions legal at the stage of a case for a role, the likely next one first. */
export function listLegalActions(state: CaseState, role: Role): readonly ActionDeclaration[] {
  return kinds[state.kind].actions.filter(action => isLegal(action, state, role))
}

function isLegal(action: ActionDeclaration, state: CaseState, role: Role): boolean {
  if (!action.from.includes(state.stage)) return false
  if (action.subKinds && state.subKind !== null && !action.subKinds.includes(state.subKind)) return false
  return (action.roles ?? caseWorkers).includes(role)
}

/** The results an action can close a case with; empty where it does not close it. */
export function outcomesOf(action: ActionDeclaration): readonly OutcomeId[] {
  if (action.outcome === undefined) return []
  return typeof action.outcome === 'string' ? [action.outcome] : action.outcome.choose
}
