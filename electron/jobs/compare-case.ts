// Whether another reckoning shows a case otherwise: all that a reckoning may change is compared, so that what is found is
// neither more nor less than what has to be written again. Computes no more of a case than tells.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import { noClockFacts } from '#db/projections/clock-facts.ts'
import {
  computeReckonedRows,
  type ReckonedBasis,
  type ReckonedRows,
  reckonedBasisOf,
} from '#db/projections/reckoned-rows.ts'
import type { ClocksInSight } from '#db/queries/list-reckoned-cases.ts'
import {
  computeStoredClocks,
  readCaseVersion,
  readClockFacts,
  readReckonedBasis,
  readStoredClocks,
} from '#db/queries/read-reckoned-case.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { type CaseClock, computeCaseClocks } from '#shared/cases/case-clocks.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { DueDate } from '#shared/limits/clock.ts'
import { warnFrom } from '#shared/limits/warn-from.ts'
import { type ClockChange, compareClocks, type ReckonedClocks } from '#shared/reckoning/compare-clocks.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'

export interface ChangedCase {
  readonly id: number
  /** How many events it has. */
  readonly version: number
  readonly clocks: readonly ClockChange[]
  /** What is shown of it now, and what is to be shown from now on. */
  rows(): Rows
}

interface Rows {
  readonly before: ReckonedRows
  readonly after: ReckonedRows
}

export interface Sides {
  readonly before: Reckoning
  readonly after: Reckoning
  /** The day on which lights are read. */
  readonly asOf: PlainDate
}

type Pair = readonly [before: ReckonedClocks, after: ReckonedClocks]

/**
 * A case that has the same clocks on both sides.
 *
 * @param inSight those of its clocks that may differ @param otherCycle whether its grant cycle differs
 */
export function compareByRows(
  store: ReadStore,
  id: number,
  inSight: ClocksInSight,
  otherCycle: boolean,
  sides: Sides,
): ChangedCase | null {
  const facts = inSight.hasFacts ? readClockFacts(store, id) : noClockFacts
  const pair = pairOf(sides, under => computeStoredClocks({ clocks: inSight.clocks, facts }, under))
  const rows = () => {
    const whole = readStoredClocks(store, id)
    const clocks = pairOf(sides, under => computeStoredClocks(whole, under))
    return rowsOf(id, clocks, readReckonedBasis(store, id))
  }
  if (!otherCycle && !differ(pair, hasOtherDates)) {
    // A clock that was never paused or extended has one date, and lights that follow from it and from its warning.
    const isTold = facts === noClockFacts && !differ(pair, warnsOtherwise)
    if (isTold || isSame(rows())) return null
  }
  return { id, version: readCaseVersion(store, id), clocks: compareClocks(...pair, sides.asOf), rows }
}

/** A case that may have other clocks on either side. */
export function compareByEvents(store: ReadStore, id: number, sides: Sides): ChangedCase | null {
  const events = readCaseEvents(store, id)
  const state = foldCase(events)
  const pair = pairOf(sides, ({ ruleBook, calendar }) => computeCaseClocks(state, ruleBook, calendar))
  const rows = rowsOf(id, pair, reckonedBasisOf(state))
  if (isSame(rows)) return null
  return { id, version: events.length, clocks: compareClocks(...pair, sides.asOf), rows: () => rows }
}

function pairOf({ before, after }: Sides, clocksUnder: (reckoning: Reckoning) => readonly CaseClock[]): Pair {
  return [
    { reckoning: before, clocks: clocksUnder(before) },
    { reckoning: after, clocks: clocksUnder(after) },
  ]
}

function rowsOf(id: number, [before, after]: Pair, basis: ReckonedBasis): Rows {
  return {
    before: computeReckonedRows(id, basis, before.clocks, before.reckoning.calendar),
    after: computeReckonedRows(id, basis, after.clocks, after.reckoning.calendar),
  }
}

function isSame({ before, after }: Rows): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}

type Differs = (before: CaseClock, after: CaseClock, pair: Pair) => boolean

/** @param how of the clocks on both sides, which are the same ones in the same order */
function differ(pair: Pair, how: Differs): boolean {
  const [before, after] = pair
  return before.clocks.some((clock, at) => how(clock, after.clocks[at] as CaseClock, pair))
}

// As far as the row of a stopped clock tells; that of a running one tells its warning too.
function hasOtherDates(before: CaseClock, after: CaseClock, pair: Pair): boolean {
  const [a, b] = [before.clock, after.clock]
  return (
    !isSameDue(a.due, b.due) ||
    !isSameDue(a.originalDue, b.originalDue) ||
    a.ruleVersion !== b.ruleVersion ||
    before.facts.rule.owner !== after.facts.rule.owner ||
    a.pausedSince !== b.pausedSince ||
    a.usedBeforePause !== b.usedBeforePause ||
    (a.stop === null && warnsOtherwise(before, after, pair))
  )
}

function isSameDue(a: DueDate | null, b: DueDate | null): boolean {
  return a?.date === b?.date && a?.provisional === b?.provisional
}

function warnsOtherwise(before: CaseClock, after: CaseClock, [old, now]: Pair): boolean {
  const warning = warnFrom(before.clock, before.facts.rule, old.reckoning.calendar)
  return warning !== warnFrom(after.clock, after.facts.rule, now.reckoning.calendar)
}
