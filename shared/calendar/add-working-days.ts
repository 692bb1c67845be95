// The n-th working day after a day (Civil Code art. 201: the start day is not counted). It never rolls: a working
// day, make-up weekends included, is where it ends.

import { type DayNumber, fromDayNumber, type PlainDate, toDayNumber } from '../dates/plain-date.ts'
import type { CalendarAnswer } from './calendar-answer.ts'
import { doubtOf } from './coverage.ts'
import { workingDayAfter } from './rank.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * The n-th working day after `start`; before it when n is negative; for 0 the start day, rolled to a working day.
 *
 * @param n whole working days
 */
export function addWorkingDays(calendar: WorkingCalendar, start: PlainDate, n: number): CalendarAnswer {
  const from = toDayNumber(start)
  return answerWalk(
    calendar,
    n > 0 ? from + 1 : from,
    n < 0 ? from - 1 : from,
    workingDayAfter(calendar, from, n),
  )
}

/** An answer that looked at the days from `firstAfter` on to `found`, or from `found` to `lastBefore`. */
function answerWalk(
  calendar: WorkingCalendar,
  firstAfter: number,
  lastBefore: number,
  found: DayNumber | null,
): CalendarAnswer {
  if (found === null) return { ok: false, code: 'outOfRange' }
  const [first, last] = found < firstAfter ? [found, lastBefore] : [firstAfter, found]
  const doubt = doubtOf(calendar, first as DayNumber, last as DayNumber)
  const date = fromDayNumber(found)
  if (doubt?.kind === 'unpublished')
    return { ok: false, code: 'yearUnpublished', year: doubt.year, assumed: date }
  return { ok: true, date, mayBeReassigned: doubt !== null }
}
