// On which day a case counts as received: what comes in after hours or on a day off counts from the next working day
// (DOMAIN section 3). The moment it came in is kept beside it.

import type { CalendarAnswer } from '#shared/calendar/calendar-answer.ts'
import { nextWorkingDay, rollToWorkingDay } from '#shared/calendar/next-working-day.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'

/** `corrected`: by the clerk, with a reason. */
export const deemedHows = ['sameDay', 'afterHours', 'dayOff', 'corrected'] as const
export type DeemedHow = (typeof deemedHows)[number]

/** `HH:MM`, so that times compare as text. */
export interface OfficeHours {
  readonly opens: string
  readonly closes: string
}

export const usualOfficeHours: OfficeHours = { opens: '09:00', closes: '17:30' }

export interface DeemedReceipt {
  readonly on: PlainDate
  readonly how: DeemedHow
}

/**
 * @param time `HH:MM` of receipt; null: within hours. Before opening the same day counts, and so does the minute of
 *   closing itself.
 */
export function computeDeemedReceipt(
  receivedOn: PlainDate,
  time: string | null,
  hours: OfficeHours,
  calendar: WorkingCalendar,
): DeemedReceipt {
  const rolled = dayOf(rollToWorkingDay(calendar, receivedOn), receivedOn)
  if (rolled !== receivedOn) return { on: rolled, how: 'dayOff' }
  if (time === null || time <= hours.closes) return { on: receivedOn, how: 'sameDay' }
  const next = dayOf(nextWorkingDay(calendar, receivedOn), receivedOn)
  return { on: next, how: next === receivedOn ? 'sameDay' : 'afterHours' }
}

// Beyond the years a calendar can speak of nothing is corrected.
function dayOf(answer: CalendarAnswer, otherwise: PlainDate): PlainDate {
  return 'date' in answer ? answer.date : otherwise
}
