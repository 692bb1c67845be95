// The civil day of a moment. Dates of the desk are days in Asia/Shanghai, whatever zone the machine is set to.

import { type DayNumber, fromDayNumber, type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'

const shanghaiAheadMs = 8 * 3_600_000
const dayMs = 86_400_000

/** @param atMs milliseconds since 1970 */
export function dayOfMoment(atMs: number): PlainDate {
  return fromDayNumber(Math.floor((atMs + shanghaiAheadMs) / dayMs) as DayNumber)
}

/** The last moment of a day, ms since 1970. */
export function lastMomentOf(day: PlainDate): number {
  return (toDayNumber(day) + 1) * dayMs - shanghaiAheadMs - 1
}
