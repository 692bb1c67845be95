// Walks a limit along the calendar: so many units after the start, leaping over the days that do not consume any.
// Day numbers in, day numbers out; what a pause or an extension is worth is decided by compute-clock.ts.

import { doubtOf } from '#shared/calendar/coverage.ts'
import { rankOfDay, workingDayAfter } from '#shared/calendar/rank.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { type DayNumber, lastDay } from '#shared/dates/plain-date.ts'
import type { Provisional } from './clock.ts'

/** Consecutive days, both ends included, that do not consume the limit; `to` Infinity: still going on. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A limit in days. Months are calendar days once the start is known. */
export interface DayLimit {
  readonly start: DayNumber
  readonly amount: number
  readonly inWorkingDays: boolean
}

export type Walk =
  | {
      readonly ends: true
      /** Day on which the last unit is consumed, before any roll. */
      readonly target: DayNumber
      readonly due: DayNumber
      readonly provisional: Provisional | null
    }
  /** A span without end began first; `used` units were consumed before it. */
  | { readonly ends: false; readonly used: number }

/**
 * Where the limit ends. A working-day limit ends on a working day and never rolls; any other rolls once, at the end
 * (Civil Code art. 203). An end beyond 2199 is given as its last day, provisional.
 *
 * @param spans in order, disjoint, beginning after the start
 */
export function walkLimit(limit: DayLimit, spans: readonly Span[], calendar: WorkingCalendar): Walk {
  let position: number = limit.start
  let remaining = limit.amount
  for (const span of spans) {
    const free = consumed(limit, calendar, position, span.from - 1)
    if (remaining <= free) break
    remaining -= free
    if (span.to === Number.POSITIVE_INFINITY) return { ends: false, used: limit.amount - remaining }
    position = span.to
  }
  return limit.inWorkingDays
    ? endOnWorkingDay(limit, position as DayNumber, remaining, calendar)
    : endRolled(position + remaining, calendar)
}

function consumed(limit: DayLimit, calendar: WorkingCalendar, from: number, to: number): number {
  if (!limit.inWorkingDays) return to - from
  return rankOfDay(calendar, to as DayNumber) - rankOfDay(calendar, from as DayNumber)
}

function endOnWorkingDay(
  limit: DayLimit,
  position: DayNumber,
  units: number,
  calendar: WorkingCalendar,
): Walk {
  const due = workingDayAfter(calendar, position, units)
  if (due === null) return beyond
  const firstLookedAt = limit.amount === 0 ? limit.start : limit.start + 1
  return { ends: true, target: due, due, provisional: provisionalOf(calendar, firstLookedAt, due) }
}

function endRolled(target: number, calendar: WorkingCalendar): Walk {
  const due = target > lastDay ? null : workingDayAfter(calendar, target as DayNumber, 0)
  if (due === null) return beyond
  return { ends: true, target: target as DayNumber, due, provisional: provisionalOf(calendar, target, due) }
}

const beyond: Walk = { ends: true, target: lastDay, due: lastDay, provisional: 'unpublished' }

function provisionalOf(calendar: WorkingCalendar, first: number, last: number): Provisional | null {
  return doubtOf(calendar, first as DayNumber, last as DayNumber)?.kind ?? null
}
