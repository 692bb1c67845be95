// Lines for days that are not worked: days in a row off for one reason become one line.

import { describeDay } from '#shared/calendar/describe-day.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { DayOffReason, ExplanationLine } from './explanation-line.ts'

/** Adds a day off to the lines, joining the last one where it goes on. Days come in order, none left out. */
export function skipDay(lines: ExplanationLine[], day: PlainDate, calendar: WorkingCalendar): void {
  const reason = reasonOf(day, calendar)
  const last = lines.at(-1)
  if (last?.type === 'skipped' && sameReason(last.reason, reason))
    lines[lines.length - 1] = { ...last, to: day }
  else lines.push({ type: 'skipped', from: day, to: day, reason })
}

function reasonOf(day: PlainDate, calendar: WorkingCalendar): DayOffReason {
  const { kind, holidayName } = describeDay(calendar, day)
  if (kind === 'holiday' || kind === 'overlayOff') return { kind, name: holidayName ?? '' }
  return { kind: kind === 'unpublished' ? 'unpublishedWeekend' : 'weekend' }
}

function sameReason(a: DayOffReason, b: DayOffReason): boolean {
  return a.kind === b.kind && ('name' in a ? a.name : null) === ('name' in b ? b.name : null)
}
