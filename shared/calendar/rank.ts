// Adding and counting working days on day numbers: two array reads each. For hot loops; whether the days are
// published is the business of coverage.ts, and people's dates of add-working-days.ts and its neighbours.

import { type DayNumber, firstDay } from '../dates/plain-date.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Working days from 1900-01-01 up to and including the day. */
export function rankOfDay(calendar: WorkingCalendar, day: DayNumber): number {
  return calendar.rankOf[day - firstDay] ?? 0
}

/** The working day with this rank; null outside 1900–2199. */
function dayOfRank(calendar: WorkingCalendar, rank: number): DayNumber | null {
  return (calendar.dayOfRank[rank - 1] as DayNumber | undefined) ?? null
}

export function isWorkingDay(calendar: WorkingCalendar, day: DayNumber): boolean {
  return rankOfDay(calendar, day) > rankOfDay(calendar, (day - 1) as DayNumber)
}

/**
 * The n-th working day after `day`; before it when n is negative; for 0 the day itself, rolled to a working day.
 * Null outside 1900–2199.
 */
export function workingDayAfter(calendar: WorkingCalendar, day: DayNumber, n: number): DayNumber | null {
  if (n > 0) return dayOfRank(calendar, rankOfDay(calendar, day) + n)
  const before = rankOfDay(calendar, (day - 1) as DayNumber)
  return dayOfRank(calendar, before + n + 1)
}

/** Working days from `from` (excluded) to `to` (included); negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: DayNumber, to: DayNumber): number {
  if (to >= from) return rankOfDay(calendar, to) - rankOfDay(calendar, from)
  return rankOfDay(calendar, (to - 1) as DayNumber) - rankOfDay(calendar, (from - 1) as DayNumber)
}
