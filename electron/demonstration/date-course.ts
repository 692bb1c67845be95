// The days on which an invented course happens, counted in working days from the receipt. What has not happened by
// today is left out.

import { workingDayAfter } from '#shared/calendar/rank.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { fromDayNumber, type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { CourseStep } from './invent-course.ts'

export interface DatedStep {
  readonly action: string
  readonly happenedOn: PlainDate
}

export function dateCourse(
  course: readonly CourseStep[],
  receivedOn: PlainDate,
  today: PlainDate,
  calendar: WorkingCalendar,
): readonly DatedStep[] {
  const dated: DatedStep[] = []
  const last = toDayNumber(today)
  let day = toDayNumber(receivedOn)
  for (const { action, after } of course) {
    const next = workingDayAfter(calendar, day, after)
    if (next === null || next > last) break
    day = next
    dated.push({ action, happenedOn: fromDayNumber(day) })
  }
  return dated
}
