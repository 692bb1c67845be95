// Finds the cases that another reckoning shows otherwise. Every candidate is computed under both and all that a reckoning
// may change is compared, so that what is found is neither more nor less than what has to be written again.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import { computeReckonedRows, type ReckonedRows } from '#db/projections/case-projection.ts'
import { listReckonedCases } from '#db/queries/list-reckoned-cases.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { type ClockChange, compareClocks } from '#shared/reckoning/compare-clocks.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { differenceOf } from '#shared/reckoning/reckoning-difference.ts'
import { advance, type JobControl } from './job.ts'

export interface ChangedCase {
  readonly id: number
  readonly state: CaseState
  readonly clocks: readonly ClockChange[]
  /** What of it is to be shown otherwise from now on. */
  readonly reckoned: ReckonedRows
  readonly events: readonly CaseEvent[]
}

export interface Sides {
  readonly before: Reckoning
  readonly after: Reckoning
  /** The day on which lights are read. */
  readonly asOf: PlainDate
}

/** Visits the changed cases in order of id. */
export function visitChangedCases(
  store: ReadStore,
  sides: Sides,
  control: JobControl,
  visit: (changed: ChangedCase) => void,
): void {
  const ids = listReckonedCases(store, differenceOf(sides.before, sides.after))
  ids.forEach((id, index) => {
    if (index % 200 === 0) advance(control, 'reckoning', index, ids.length)
    const changed = compareCase(store, id, sides)
    if (changed) visit(changed)
  })
  control.report('reckoning', ids.length, ids.length)
}

function compareCase(store: ReadStore, id: number, { before, after, asOf }: Sides): ChangedCase | null {
  const events = readCaseEvents(store, id)
  const state = foldCase(events)
  const old = reckon(id, state, events, before)
  const now = reckon(id, state, events, after)
  if (JSON.stringify(old.reckoned) === JSON.stringify(now.reckoned)) return null
  return { id, state, clocks: compareClocks(old, now, asOf), reckoned: now.reckoned, events }
}

function reckon(id: number, state: CaseState, events: readonly CaseEvent[], reckoning: Reckoning) {
  const clocks = computeCaseClocks(state, reckoning.ruleBook, reckoning.calendar)
  return {
    clocks,
    reckoning,
    reckoned: computeReckonedRows(id, state, clocks, events, reckoning.calendar),
  }
}
