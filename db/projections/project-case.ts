// Writes what follows from a case's events into the tables that lists and figures read. Same transaction as the
// events; writing it again from the same events changes nothing.

import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { indexCase } from '../search/index-case.ts'
import type { WriteStore } from '../store-handle.ts'
import { type CaseProjection, computeProjection } from './case-projection.ts'
import { projectMetNames } from './project-met-names.ts'
import { computeReckonedRows, reckonedBasisOf } from './reckoned-rows.ts'
import { contributionsOf } from './roll-up-contributions.ts'
import { RollUps } from './roll-ups.ts'
import { insertProjection, readProjection, rewriteProjection } from './write-projection.ts'

/** Projects one case from all its events and returns its state. */
export function projectCase(
  store: WriteStore,
  caseId: number,
  events: readonly CaseEvent[],
  reckoning: Reckoning,
): CaseState {
  const { state, projection } = projectEvents(caseId, events, reckoning)
  const rollUps = new RollUps()
  replaceProjection(store, caseId, projection, rollUps)
  rollUps.flush(store)
  projectMetNames(store, caseId, state)
  return state
}

/** Puts the rows in the place of those that showed the case before. @param rollUps gets what the sums differ by */
export function replaceProjection(
  store: WriteStore,
  caseId: number,
  projection: CaseProjection,
  rollUps: RollUps,
): void {
  const before = readProjection(store, caseId)
  if (before) {
    rollUps.take(contributionsOf(before))
    rewriteProjection(store, before, projection)
  } else insertProjection(store, projection)
  indexCase(store, { caseId, ...projection.searched })
  rollUps.add(contributionsOf(projection))
}

/** The state of a case and the rows that show it. */
export function projectEvents(
  caseId: number,
  events: readonly CaseEvent[],
  { ruleBook, calendar }: Reckoning,
): { readonly state: CaseState; readonly projection: CaseProjection } {
  const state = foldCase(events)
  const clocks = computeCaseClocks(state, ruleBook, calendar)
  const reckoned = computeReckonedRows(caseId, reckonedBasisOf(state), clocks, calendar)
  return { state, projection: computeProjection(caseId, state, events, reckoned) }
}
