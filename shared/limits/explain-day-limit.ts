// The account of a calendar-day or month limit: its last day, what pauses and extensions add, and the roll.

import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { addDays, type DayNumber, fromDayNumber, type PlainDate } from '#shared/dates/plain-date.ts'
import type { Clock, ClockFacts } from './clock.ts'
import { dayLimitOf } from './day-limit.ts'
import { skipDay } from './explain-days-off.ts'
import { pausedLine } from './explain-pause.ts'
import type { Counting } from './explain-working-day-limit.ts'
import type { ExplanationLine } from './explanation-line.ts'
import type { LimitRule } from './limit-rule.ts'
import { type Walk, walkLimit } from './limit-walk.ts'
import { effectivePauses, spansAfter } from './paused-spans.ts'

export function explainDayLimit(facts: ClockFacts, clock: Clock, calendar: WorkingCalendar): Counting {
  const start = clock.restartedOn ?? facts.start
  const limit = dayLimitOf(facts.rule, start)
  const plain = walkLimit(limit, [], calendar)
  const extensions = clock.extensions.filter(({ verdict }) => verdict === 'counted')
  const granted = extensions.reduce((sum, { extension }) => sum + extension.days, 0)
  const pauses = effectivePauses(facts)
  const spans = spansAfter(limit.start, pauses)
  const walk = walkLimit({ ...limit, amount: limit.amount + granted }, spans, calendar)

  const lines: ExplanationLine[] = []
  if (plain.ends) lines.push(targetLine(start, facts.rule, fromDayNumber(plain.target)))
  const reached = walk.ends ? walk.target : Number.POSITIVE_INFINITY
  for (const span of spans)
    if (span.from <= reached) lines.push(pausedLine(span, pauses, facts.rule.unit, calendar))
  if (walk.ends && plain.ends) {
    const pausedDays = walk.target - plain.target - granted
    const resumed = (plain.target + pausedDays) as DayNumber
    if (pausedDays > 0)
      lines.push({ type: 'pausedDaysAdded', days: pausedDays, date: fromDayNumber(resumed) })
  }
  for (const { extension, verdict } of extensions)
    lines.push({ type: 'extension', days: extension.days, approvedOn: extension.approvedOn, verdict })
  if (!walk.ends) return { lines, lookedAt: null, consumedOn: null }
  if (granted > 0) lines.push({ type: 'extensionDaysAdded', days: granted, date: fromDayNumber(walk.target) })
  const lookedAt = daysOfRoll(walk)
  return { lines: [...lines, ...rollLines(lookedAt, calendar)], lookedAt, consumedOn: lookedAt.from }
}

interface Roll {
  readonly from: PlainDate
  readonly to: PlainDate
}

type Ended = Extract<Walk, { ends: true }>

function targetLine(start: PlainDate, rule: LimitRule, date: PlainDate): ExplanationLine {
  return { type: 'target', date, clamped: rule.unit === 'months' && date.slice(8) !== start.slice(8) }
}

function rollLines({ from, to }: Roll, calendar: WorkingCalendar): readonly ExplanationLine[] {
  if (from === to) return []
  const lines: ExplanationLine[] = []
  for (let day = from; day < to; day = addDays(day, 1)) skipDay(lines, day, calendar)
  return [...lines, { type: 'rolled', from, to }]
}

function daysOfRoll({ target, due }: Ended): Roll {
  return { from: fromDayNumber(target), to: fromDayNumber(due) }
}
