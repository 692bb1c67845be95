// What can be done with a case now. The same answer for every host; the screen only shows it.

import { caseWorkers, type Role } from '#shared/access/role.ts'
import { type FailureDetails, fail, type Outcome } from '#shared/contract/failure.ts'
import type { CaseState } from './case-state.ts'
import { listOpenItems } from './items.ts'
import type { ActionDeclaration } from './kind-declaration.ts'
import { kinds } from './kinds.ts'
import type { OutcomeId } from './outcome.ts'

/** Actions legal at the stage of a case for a role, in the usual order of a course. */
export function listLegalActions(state: CaseState, role: Role): readonly ActionDeclaration[] {
  return kinds[state.kind].actions.filter(action => isLegal(action, state, role))
}

function isLegal(action: ActionDeclaration, state: CaseState, role: Role): boolean {
  if (!action.from.includes(state.stage)) return false
  if (action.subKinds && state.subKind !== null && !action.subKinds.includes(state.subKind)) return false
  if (!(action.roles ?? caseWorkers).includes(role)) return false
  if (action.after && !state.milestones.some(({ id }) => id === action.after)) return false
  return itemAllows(action, state) && mayRepeat(action, state, role)
}

// One item at a time where items have no names; an end needs something begun.
function itemAllows({ item }: ActionDeclaration, state: CaseState): boolean {
  if (!item) return true
  const open = listOpenItems(state, item.of).length > 0
  return item.does === 'ends' ? open : item.named !== undefined || !open
}

function mayRepeat({ id, atMost }: ActionDeclaration, { effective }: CaseState, role: Role): boolean {
  if (!atMost || atMost.beyond.includes(role)) return true
  const taken = effective.filter(({ body }) => body.type === 'stepRecorded' && body.action === id)
  return taken.length < atMost.times
}

/**
 * actionNotLegal, with the stage the case is in and the actions that are legal there for the role.
 *
 * @param role null: what is legal was not asked for a role
 */
export function refuseAction(state: CaseState, action: string, role: Role | null): Outcome<never> {
  const legal = role === null ? [] : listLegalActions(state, role).map(({ id }) => id)
  const details: FailureDetails = { action, kind: state.kind, stage: state.stage, legal: legal.join(',') }
  return fail('actionNotLegal', details)
}

/** The results an action can close a case with; empty where it does not close it. */
export function outcomesOf(action: ActionDeclaration): readonly OutcomeId[] {
  if (action.outcome === undefined) return []
  return typeof action.outcome === 'string' ? [action.outcome] : action.outcome.choose
}
