// Finds the cases that another reckoning shows otherwise. Every candidate is computed under both and all that a reckoning
// may change is compared, so that what is found is neither more nor less than what has to be written again.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import {
  computeClockRow,
  computeReckonedRows,
  type ReckonedBasis,
  type ReckonedRows,
  reckonedBasisOf,
} from '#db/projections/reckoned-rows.ts'
import { computeStoredClocks, readReckonedCase } from '#db/queries/read-reckoned-case.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { type CaseClock, computeCaseClocks } from '#shared/cases/case-clocks.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { type ClockChange, compareClocks, type ReckonedClocks } from '#shared/reckoning/compare-clocks.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { advance, type JobControl } from './job.ts'
import { type SiftedCase, siftCases } from './sift-cases.ts'

export interface ChangedCase {
  readonly id: number
  /** How many events it has. */
  readonly version: number
  readonly clocks: readonly ClockChange[]
  /** What is shown of it now, and what is to be shown from now on. */
  rows(): { readonly before: ReckonedRows; readonly after: ReckonedRows }
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
  const sifted = siftCases(store, sides.before, sides.after)
  sifted.forEach((one, index) => {
    if (index % 200 === 0) advance(control, 'reckoning', index, sifted.length)
    const changed = compareCase(store, one, sides)
    if (changed) visit(changed)
  })
  control.report('reckoning', sifted.length, sifted.length)
}

function compareCase(store: ReadStore, { id, byEvents }: SiftedCase, sides: Sides): ChangedCase | null {
  const { version, basis, clocksUnder } = byEvents ? foldedCase(store, id) : shownCase(store, id)
  const [before, after] = [sides.before, sides.after].map(reckoning => ({
    reckoning,
    clocks: clocksUnder(reckoning),
  })) as [ReckonedClocks, ReckonedClocks]
  const rowsOf = ({ clocks, reckoning }: ReckonedClocks) =>
    computeReckonedRows(id, basis, clocks, reckoning.calendar)
  const rows = () => ({ before: rowsOf(before), after: rowsOf(after) })
  if (clockRowsOf(id, before) === clockRowsOf(id, after)) {
    const { before: shown, after: wanted } = rows()
    if (JSON.stringify(shown) === JSON.stringify(wanted)) return null
  }
  return { id, version, clocks: compareClocks(before, after, sides.asOf), rows }
}

// Most cases that differ do so in these.
function clockRowsOf(id: number, { clocks, reckoning }: ReckonedClocks): string {
  return JSON.stringify(clocks.map(clock => computeClockRow(id, clock, reckoning.calendar)))
}

interface Comparable {
  readonly version: number
  readonly basis: ReckonedBasis
  clocksUnder(reckoning: Reckoning): readonly CaseClock[]
}

function shownCase(store: ReadStore, id: number): Comparable {
  const shown = readReckonedCase(store, id)
  return { ...shown, clocksUnder: reckoning => computeStoredClocks(shown, reckoning) }
}

function foldedCase(store: ReadStore, id: number): Comparable {
  const events = readCaseEvents(store, id)
  const state = foldCase(events)
  return {
    version: events.length,
    basis: reckonedBasisOf(state),
    clocksUnder: ({ ruleBook, calendar }) => computeCaseClocks(state, ruleBook, calendar),
  }
}
