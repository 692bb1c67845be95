// Reads a clock on a day: its light, what is left, how late it is (DOMAIN section 4).

import { workingDaysBetween } from '#shared/calendar/rank.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { daysBetween, type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { Clock, ClockReading, Light } from './clock.ts'
import type { LimitRule } from './limit-rule.ts'
import { warnFrom } from './warn-from.ts'

/**
 * The clock as it stands on `asOf`; a stopped clock as it stood on the day it stopped. A provisional due date is read
 * like any other: the reader sees the date and its mark.
 */
export function readClock(
  clock: Clock,
  rule: LimitRule,
  asOf: PlainDate,
  calendar: WorkingCalendar,
): ClockReading {
  if (clock.due === null) return { light: 'paused', left: null, workingDaysLate: null }
  const due = clock.due.date
  const day = clock.stop ?? asOf
  return {
    light: clock.stop === null ? openLight(clock, rule, day, due, calendar) : closedLight(day, due),
    left: unitsLeft(clock, rule, day, due, calendar),
    workingDaysLate: day > due ? workingDaysFrom(due, day, calendar) : 0,
  }
}

function closedLight(stop: PlainDate, due: PlainDate): Light {
  return stop > due ? 'closedLate' : 'closedInTime'
}

function openLight(
  clock: Clock,
  rule: LimitRule,
  day: PlainDate,
  due: PlainDate,
  calendar: WorkingCalendar,
): Light {
  if (day > due) return 'overdue'
  if (day === due) return 'dueToday'
  return day >= (warnFrom(clock, rule, calendar) ?? due) ? 'atRisk' : 'normal'
}

function unitsLeft(
  clock: Clock,
  rule: LimitRule,
  day: PlainDate,
  due: PlainDate,
  calendar: WorkingCalendar,
): number {
  if (day >= due) return 0
  // A clock that starts on a later day (a receipt after hours) has no more left than it will start with.
  if (day < clock.start) return unitsLeft(clock, rule, clock.start, due, calendar)
  return rule.unit === 'workingDays' ? workingDaysFrom(day, due, calendar) : daysBetween(day, due)
}

function workingDaysFrom(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  return workingDaysBetween(calendar, toDayNumber(from), toDayNumber(to))
}
