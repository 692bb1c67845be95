// The days that a drafted year names, one by one.

import type { CalendarDraft } from '#shared/calendar/calendar-draft.ts'
import { addDays, type PlainDate } from '#shared/dates/plain-date.ts'

/** Each named day and whether it is worked; null where one is named twice. */
export function dayKindsOf(
  draft: Pick<CalendarDraft, 'daysOff' | 'makeUpDays'>,
): ReadonlyMap<PlainDate, boolean> | null {
  const days = new Map<PlainDate, boolean>()
  let named = 0
  for (const { from, to } of draft.daysOff)
    for (let date = from; date <= to; date = addDays(date, 1), named++) days.set(date, false)
  for (const { date } of draft.makeUpDays) {
    days.set(date, true)
    named++
  }
  return days.size === named ? days : null
}
