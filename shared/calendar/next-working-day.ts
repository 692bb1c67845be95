// The working day on, after or before a day.

import type { PlainDate } from '../dates/plain-date.ts'
import { addWorkingDays } from './add-working-days.ts'
import type { CalendarAnswer } from './calendar-answer.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The day itself if it is worked, otherwise the next that is (Civil Code art. 203). */
export function rollToWorkingDay(calendar: WorkingCalendar, date: PlainDate): CalendarAnswer {
  return addWorkingDays(calendar, date, 0)
}

/** The first working day after the day. */
export function nextWorkingDay(calendar: WorkingCalendar, date: PlainDate): CalendarAnswer {
  return addWorkingDays(calendar, date, 1)
}

/** The last working day before the day. */
export function previousWorkingDay(calendar: WorkingCalendar, date: PlainDate): CalendarAnswer {
  return addWorkingDays(calendar, date, -1)
}
