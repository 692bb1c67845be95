// Everything that is written of cases the store does not show yet, computed and not written: plain data, so that one
// thread may compute while another writes. Writing it is bulk-projector.ts.

import type { CaseEvent } from '#shared/cases/case-event.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { iterateCases } from '../events/iterate-cases.ts'
import { parseEventRow } from '../events/read-case-events.ts'
import type { RowValue } from '../insert-rows.ts'
import { type NewlySearched, newlySearched } from '../search/index-case.ts'
import type { ReadStore } from '../store-handle.ts'
import { type NewlyMet, newlyMet } from './met-names.ts'
import { projectEvents } from './project-case.ts'
import { type CaseTable, caseTableNames } from './projection-tables.ts'
import { contributionsOf } from './roll-up-contributions.ts'
import { type Contribution, RollUps } from './roll-ups.ts'

export interface ComputedCases {
  /** How many. */
  readonly cases: number
  /** Of each table the values of all rows, one row after another. */
  readonly values: Readonly<Record<CaseTable, readonly RowValue[]>>
  readonly searched: readonly NewlySearched[]
  readonly names: readonly NewlyMet[]
  /** What all of them add to the sums, together. */
  readonly sums: readonly Contribution[]
}

export interface UncomputedCase {
  readonly caseId: number
  /** All events of the case. */
  readonly events: readonly CaseEvent[]
}

export function computeCases(cases: readonly UncomputedCase[], reckoning: Reckoning): ComputedCases {
  const values = noValues()
  const searched: NewlySearched[] = []
  const names: NewlyMet[] = []
  const rollUps = new RollUps()
  for (const { caseId, events } of cases) {
    const { state, projection } = projectEvents(caseId, events, reckoning)
    for (const table of caseTableNames) for (const row of projection[table]) values[table].push(...row)
    searched.push(newlySearched({ caseId, ...projection.searched }))
    names.push(...newlyMet(caseId, state))
    rollUps.add(contributionsOf(projection))
  }
  return { cases: cases.length, values, searched, names, sums: rollUps.gathered() }
}

function noValues(): Record<CaseTable, RowValue[]> {
  return Object.fromEntries(caseTableNames.map(table => [table, []])) as unknown as Record<
    CaseTable,
    RowValue[]
  >
}

const casesATime = 500

/** Every case of the log, some hundred at a time, in order of id. */
export function* computeRecorded(store: ReadStore, reckoning: Reckoning): Generator<ComputedCases> {
  let cases: UncomputedCase[] = []
  for (const { caseId, rows } of iterateCases(store)) {
    cases.push({ caseId, events: rows.map(parseEventRow) })
    if (cases.length < casesATime) continue
    yield computeCases(cases, reckoning)
    cases = []
  }
  if (cases.length > 0) yield computeCases(cases, reckoning)
}
