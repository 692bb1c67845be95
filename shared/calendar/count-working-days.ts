// How many working days lie between two days: the inverse of adding them.

import { type DayNumber, type PlainDate, toDayNumber } from '../dates/plain-date.ts'
import type { CalendarCount } from './calendar-answer.ts'
import { doubtOf } from './coverage.ts'
import { workingDaysBetween } from './rank.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Working days from `from` (excluded) to `to` (included); negative, walking back, when `to` is the earlier day. */
export function countWorkingDays(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): CalendarCount {
  const start = toDayNumber(from)
  const end = toDayNumber(to)
  const days = workingDaysBetween(calendar, start, end)
  const [first, last] = end >= start ? [start + 1, end] : [end, start - 1]
  const doubt = doubtOf(calendar, first as DayNumber, last as DayNumber)
  if (doubt?.kind === 'unpublished')
    return { ok: false, code: 'yearUnpublished', year: doubt.year, assumed: days }
  return { ok: true, days, mayBeReassigned: doubt !== null }
}
