// The day-by-day account of a working-day limit.

import { describeDay } from '#shared/calendar/describe-day.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { addDays, type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { Clock, ClockFacts } from './clock.ts'
import { skipDay } from './explain-days-off.ts'
import { pausedLine } from './explain-pause.ts'
import type { ExplanationLine } from './explanation-line.ts'
import { effectivePauses, spansAfter } from './paused-spans.ts'

/** Lines of the count, and the first and last day whose standing mattered; null where none did. */
export interface Counting {
  readonly lines: readonly ExplanationLine[]
  readonly lookedAt: { readonly from: PlainDate; readonly to: PlainDate } | null
  /** Day on which the last unit was consumed, before any roll; null where a pause is open. */
  readonly consumedOn: PlainDate | null
}

/** Walks from the start to the due date, or to the open pause. */
export function explainWorkingDayLimit(facts: ClockFacts, clock: Clock, calendar: WorkingCalendar): Counting {
  const start = clock.restartedOn ?? facts.start
  const pauses = effectivePauses(facts)
  const spans = spansAfter(toDayNumber(start), pauses)
  const granted = grantedAfter(facts.rule.amount, clock)
  const lines: ExplanationLine[] = []
  let number = 0
  let day = facts.rule.amount === 0 ? start : addDays(start, 1)
  const first = day
  while (clock.due === null || day <= clock.due.date) {
    const span = spans.find(({ from, to }) => from <= toDayNumber(day) && toDayNumber(day) <= to)
    if (span) {
      const line = pausedLine(span, pauses, 'workingDays', calendar)
      lines.push(line)
      if (line.to === null) return { lines, lookedAt: { from: first, to: day }, consumedOn: null }
      day = addDays(line.to, 1)
      continue
    }
    const { working, kind, holidayName } = describeDay(calendar, day)
    if (working && facts.rule.amount > 0) {
      number++
      const makeUp = kind === 'makeUp' || kind === 'overlayOn' ? holidayName : null
      lines.push({ type: 'counted', date: day, number, makeUp }, ...(granted.get(number) ?? []))
    } else if (!working) skipDay(lines, day, calendar)
    day = addDays(day, 1)
  }
  const last = addDays(day, -1)
  return { lines, lookedAt: { from: first, to: last }, consumedOn: last }
}

// A granted extension is told where the limit would have ended without it.
function grantedAfter(amount: number, clock: Clock): ReadonlyMap<number, readonly ExplanationLine[]> {
  const after = new Map<number, ExplanationLine[]>()
  let boundary = amount
  for (const { extension, verdict } of clock.extensions) {
    if (verdict !== 'counted') continue
    const { days, approvedOn } = extension
    after.set(boundary, [...(after.get(boundary) ?? []), { type: 'extension', days, approvedOn, verdict }])
    boundary += days
  }
  return after
}
