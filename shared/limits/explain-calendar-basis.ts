// The notices a due date rests on, and what it assumes where there is none.

import type { CalendarYear } from '#shared/calendar/calendar-source.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { type PlainDate, toDayNumber, yearOf } from '#shared/dates/plain-date.ts'
import type { Clock } from './clock.ts'
import type { ExplanationLine } from './explanation-line.ts'

/** @param lookedAt the days whose standing decided the date; null where none did */
export function explainCalendarBasis(
  lookedAt: { readonly from: PlainDate; readonly to: PlainDate } | null,
  clock: Clock,
  calendar: WorkingCalendar,
): readonly ExplanationLine[] {
  if (lookedAt === null) return []
  const lines: ExplanationLine[] = noticesFor(lookedAt.from, lookedAt.to, calendar).map(
    ({ year, version, notice, publishedOn }) => ({
      type: 'calendarNotice',
      year,
      version,
      notice,
      publishedOn,
    }),
  )
  for (let year = yearOf(lookedAt.from); year <= yearOf(lookedAt.to); year++)
    if (!calendar.years.has(year))
      lines.push({ type: 'provisionalAssumption', provisional: 'unpublished', year })
  if (clock.due?.provisional === 'mayBeReassigned')
    lines.push({
      type: 'provisionalAssumption',
      provisional: 'mayBeReassigned',
      year: yearOf(lookedAt.to) + 1,
    })
  return lines
}

// The notices of the years walked through, and that of a following year where it arranged a December day on the way.
function noticesFor(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): readonly CalendarYear[] {
  const notices = new Set<CalendarYear>()
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const published = calendar.years.get(year)
    if (published) notices.add(published)
  }
  const last = toDayNumber(to)
  for (let day: number = toDayNumber(from); day <= last; day++) {
    const mark = calendar.marks.get(day)
    if (mark && 'notice' in mark) notices.add(mark.notice)
  }
  return [...notices].sort((a, b) => a.year - b.year)
}
