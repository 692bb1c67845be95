// Takes out of the rows of a past day what is confidential today: it was no less so before somebody marked it.

import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { readCaseEvents } from '../events/read-case-events.ts'
import { inTransaction, type ReadStore, statement, type WriteStore } from '../store-handle.ts'
import { type CaseProjection, computeProjection } from './case-projection.ts'
import { replaceProjection } from './project-case.ts'
import { computeReckonedRows, reckonedBasisOf } from './reckoned-rows.ts'
import { RollUps } from './roll-ups.ts'

export function listConfidentialCases(store: ReadStore): readonly number[] {
  return statement(store, 'SELECT id FROM case_row WHERE confidential = 1 ORDER BY id')
    .pluck()
    .all() as number[]
}

/** Whether the store shows one of the cases as if nobody had marked it; one it does not know it does not show. */
export function showsAnyOf(store: ReadStore, caseIds: readonly number[]): boolean {
  const shown = statement(
    store,
    'SELECT 1 FROM json_each(:ids) marked JOIN case_row c ON c.id = marked.value WHERE c.confidential = 0 LIMIT 1',
  )
  return shown.get({ ids: JSON.stringify(caseIds) }) !== undefined
}

/** @param caseIds the store may know some of them only later, or not at all */
export function withholdCases(store: WriteStore, caseIds: readonly number[], reckoning: Reckoning): void {
  inTransaction(store, () => {
    const rollUps = new RollUps()
    for (const caseId of caseIds) {
      const events = readCaseEvents(store, caseId)
      if (events.length === 0) continue
      replaceProjection(store, caseId, withheld(caseId, events, reckoning), rollUps)
    }
    rollUps.flush(store)
  })
}

function withheld(
  caseId: number,
  events: ReturnType<typeof readCaseEvents>,
  { ruleBook, calendar }: Reckoning,
): CaseProjection {
  const known = foldCase(events)
  const state = { ...known, fields: { ...known.fields, confidential: true } }
  const clocks = computeCaseClocks(state, ruleBook, calendar)
  const reckoned = computeReckonedRows(caseId, reckonedBasisOf(state), clocks, calendar)
  return computeProjection(caseId, state, events, reckoned)
}
