// The days that a drafted year names, one by one.

import type { CalendarDraft } from '#shared/calendar/calendar-draft.ts'
import type { ListedDay } from '#shared/calendar/listed-day.ts'
import { addDays } from '#shared/dates/plain-date.ts'

/** In order of date; a day that the draft names twice is there twice. */
export function listedDaysOf({
  daysOff,
  makeUpDays,
}: Pick<CalendarDraft, 'daysOff' | 'makeUpDays'>): readonly ListedDay[] {
  const days: ListedDay[] = makeUpDays.map(({ name, date }) => ({ name, date, working: true }))
  for (const { name, from, to } of daysOff)
    for (let date = from; date <= to; date = addDays(date, 1)) days.push({ name, date, working: false })
  return days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
