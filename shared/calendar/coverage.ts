// Which answers rest on published arrangements. A due date may be assumed beyond them, never passed off as plain.

import { type DayNumber, fromDayNumber, type PlainDate, yearOf } from '../dates/plain-date.ts'
import { reassignableFrom, type WorkingCalendar } from './working-calendar.ts'

/** `unpublished`: rests on a year without a notice. `mayBeReassigned`: late December, which the next notice may move. */
export type Doubt =
  | { readonly kind: 'unpublished'; readonly year: number }
  | { readonly kind: 'mayBeReassigned' }

/** What makes an answer doubtful that looked at every day from `first` to `last`; null where nothing does. */
export function doubtOf(calendar: WorkingCalendar, first: DayNumber, last: DayNumber): Doubt | null {
  if (last < first || (first >= calendar.settled.from && last <= calendar.settled.to)) return null
  const lastDate = fromDayNumber(last)
  const lastYear = yearOf(lastDate)
  for (let year = yearOf(fromDayNumber(first)); year <= lastYear; year++)
    if (!calendar.years.has(year)) return { kind: 'unpublished', year }
  return reassignable(calendar, lastDate) ? { kind: 'mayBeReassigned' } : null
}

/** Whether the day lies in late December of a published year that is followed by an unpublished one. */
export function reassignable(calendar: WorkingCalendar, date: PlainDate): boolean {
  const year = yearOf(date)
  return date.slice(5) >= reassignableFrom && calendar.years.has(year) && !calendar.years.has(year + 1)
}
