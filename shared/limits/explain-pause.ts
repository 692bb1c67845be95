// The line for a stretch of paused days.

import { rankOfDay } from '#shared/calendar/rank.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { type DayNumber, fromDayNumber, toDayNumber } from '#shared/dates/plain-date.ts'
import type { Pause } from './clock.ts'
import type { ExplanationLine } from './explanation-line.ts'
import type { LimitUnit } from './limit-rule.ts'
import type { Span } from './limit-walk.ts'

/** A span with the grounds of the pauses that make it, and the units it gives back. */
export function pausedLine(
  span: Span,
  pauses: readonly Pause[],
  unit: LimitUnit,
  calendar: WorkingCalendar,
): Extract<ExplanationLine, { type: 'paused' }> {
  const open = span.to === Number.POSITIVE_INFINITY
  const grounds = pauses.filter(pause => overlaps(pause, span)).map(pause => pause.ground)
  return {
    type: 'paused',
    from: fromDayNumber(span.from as DayNumber),
    to: open ? null : fromDayNumber(span.to as DayNumber),
    grounds: [...new Set(grounds)],
    units: open ? null : unitsIn(span, unit, calendar),
  }
}

function overlaps({ from, to }: Pause, span: Span): boolean {
  return toDayNumber(from) <= span.to && (to === null || toDayNumber(to) >= span.from)
}

function unitsIn({ from, to }: Span, unit: LimitUnit, calendar: WorkingCalendar): number {
  if (unit !== 'workingDays') return to - from + 1
  return rankOfDay(calendar, to as DayNumber) - rankOfDay(calendar, (from - 1) as DayNumber)
}
