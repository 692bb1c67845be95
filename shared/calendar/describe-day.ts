// What a single day is, and why: for the calendar screen and for explaining a due date.

import { dayOfWeekOf, type PlainDate, toDayNumber, yearOf } from '../dates/plain-date.ts'
import { reassignable } from './coverage.ts'
import { isWorkingDay } from './rank.ts'
import type { WorkingCalendar } from './working-calendar.ts'

type DayKind = 'weekday' | 'weekend' | 'holiday' | 'makeUp' | 'overlayOff' | 'overlayOn' | 'unpublished'

export interface DayDescription {
  readonly working: boolean
  /** `unpublished`: no notice covers the day's year, and no overlay names it; `working` is the Monday–Friday assumption. */
  readonly kind: DayKind
  /** Name of the holiday, of the holiday a make-up day belongs to, or the overlay's reason. */
  readonly holidayName: string | null
  /** Number of the notice that decides the day; null where it is not known or none does. */
  readonly notice: string | null
  readonly provisional: 'unpublished' | 'mayBeReassigned' | null
}

export function describeDay(calendar: WorkingCalendar, date: PlainDate): DayDescription {
  const day = toDayNumber(date)
  const mark = calendar.marks.get(day)
  const published = calendar.years.get(yearOf(date))
  const notice = mark && 'notice' in mark ? mark.notice : published
  return {
    working: isWorkingDay(calendar, day),
    kind: mark?.kind ?? (published ? (dayOfWeekOf(day) <= 5 ? 'weekday' : 'weekend') : 'unpublished'),
    holidayName: mark?.name ?? null,
    notice: notice?.notice ?? null,
    provisional: published ? (reassignable(calendar, date) ? 'mayBeReassigned' : null) : 'unpublished',
  }
}
