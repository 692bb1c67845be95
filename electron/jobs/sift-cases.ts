// Which cases another reckoning may show otherwise, found by computing no more of a case than one clock; and whether its
// rows tell the rest, or only its events do.

import { noClockFacts } from '#db/projections/clock-facts.ts'
import { computeGrantCycle, type ReckonedBasis } from '#db/projections/reckoned-rows.ts'
import {
  type ClockInSight,
  type GrantInSight,
  iterateClocksInSight,
  listCasesUnder,
  listCasesWithClocksOf,
  listGrantsInSight,
} from '#db/queries/list-reckoned-cases.ts'
import { clockFactsOf } from '#db/queries/read-reckoned-case.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { type DayNumber, fromDayNumber, type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { DueDate, Provisional } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { findRule } from '#shared/limits/find-rule.ts'
import { warnFrom } from '#shared/limits/warn-from.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { differenceOf } from '#shared/reckoning/reckoning-difference.ts'

export interface SiftedCase {
  readonly id: number
  /** Which clocks it has, and from when, may differ too. */
  readonly byEvents: boolean
}

/** In order of id. No other case is shown otherwise; one of these may not be either. */
export function siftCases(store: ReadStore, before: Reckoning, after: Reckoning): readonly SiftedCase[] {
  const difference = differenceOf(before, after)
  const byRows = new Set<number>()
  for (const clock of iterateClocksInSight(store, difference)) {
    const [id] = clock
    if (!byRows.has(id) && mayDiffer(clock, before, after)) byRows.add(id)
  }
  for (const grant of listGrantsInSight(store, difference))
    if (cycleOf(grant, before) !== cycleOf(grant, after)) byRows.add(grant[0])
  const { true: same = [], false: others = [] } = Object.groupBy(
    difference.rules,
    rule => `${rule.sameClocks}`,
  )
  for (const id of listCasesWithClocksOf(store, same)) byRows.add(id)
  const byEvents = new Set(listCasesUnder(store, others))
  return [...new Set([...byRows, ...byEvents])]
    .sort((a, b) => a - b)
    .map(id => ({ id, byEvents: byEvents.has(id) }))
}

// A clock that was never paused or extended has one date, and lights that follow from it and from its warning.
function mayDiffer(inSight: ClockInSight, before: Reckoning, after: Reckoning): boolean {
  const [, rule, round, start, stop, originalDue, originalProvisional, hasFacts] = inSight
  if (hasFacts) return true
  const inForce = findRule(after.ruleBook, rule, dayOf(start)).rule
  const facts = clockFactsOf({ rule, round, start, stop, originalDue }, inForce, noClockFacts)
  const clock = computeClock(facts, after.calendar)
  if (!isOn(clock.originalDue, originalDue, originalProvisional)) return true
  return warnFrom(clock, inForce, before.calendar) !== warnFrom(clock, inForce, after.calendar)
}

function isOn({ date, provisional }: DueDate, day: number, known: Provisional | null): boolean {
  return toDayNumber(date) === day && provisional === known
}

function cycleOf([, filedOn, grantedOn]: GrantInSight, { calendar }: Reckoning): number | null {
  const days: Pick<ReckonedBasis, 'filedOn' | 'grantedOn'> = {
    filedOn: filedOn === null ? null : dayOf(filedOn),
    grantedOn: grantedOn === null ? null : dayOf(grantedOn),
  }
  return computeGrantCycle(days, calendar)
}

function dayOf(day: number): PlainDate {
  return fromDayNumber(day as DayNumber)
}
