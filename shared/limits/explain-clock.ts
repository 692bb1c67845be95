// Explains a due date: the rule, every day counted or skipped and why, pauses, extensions, the roll, and the notices
// it rests on. It recounts day by day, apart from the engine, so that the two can be held against each other.

import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { Clock, ClockFacts } from './clock.ts'
import { explainCalendarBasis } from './explain-calendar-basis.ts'
import { explainDayLimit } from './explain-day-limit.ts'
import { explainWorkingDayLimit } from './explain-working-day-limit.ts'
import type { ExplanationLine } from './explanation-line.ts'
import { idlePauses } from './idle-pauses.ts'

export type { ExplanationLine } from './explanation-line.ts'

/** The lines, in reading order. `clock` is what computeClock answered for these facts on this calendar. */
export function explainClock(
  facts: ClockFacts,
  clock: Clock,
  calendar: WorkingCalendar,
): readonly ExplanationLine[] {
  if (facts.agreedOn !== undefined)
    return [ruleLine(facts), { type: 'agreed', date: facts.agreedOn }, conclusion(clock)]
  const counting =
    facts.rule.unit === 'workingDays'
      ? explainWorkingDayLimit(facts, clock, calendar)
      : explainDayLimit(facts, clock, calendar)
  return [
    ruleLine(facts),
    { type: 'startNotCounted', date: facts.start },
    ...(clock.restartedOn ? [{ type: 'restarted', date: clock.restartedOn } as const] : []),
    ...counting.lines,
    ...extensionsWithoutEffect(clock),
    ...idlePauses(facts, clock, counting.consumedOn),
    conclusion(clock),
    ...explainCalendarBasis(counting.lookedAt, clock, calendar),
  ]
}

function ruleLine({ rule }: ClockFacts): ExplanationLine {
  const { id, version, amount, unit, owner, basis, mark, unverified } = rule
  return { type: 'rule', id, version, amount, unit, owner, basis, mark, unverified: unverified === true }
}

function extensionsWithoutEffect(clock: Clock): readonly ExplanationLine[] {
  return clock.extensions
    .filter(({ verdict }) => verdict !== 'counted')
    .map(({ extension, verdict }) => ({
      type: 'extension',
      days: extension.days,
      approvedOn: extension.approvedOn,
      verdict,
    }))
}

function conclusion(clock: Clock): ExplanationLine {
  if (clock.due) return { type: 'due', ...clock.due }
  return { type: 'waiting', since: clock.pausedSince ?? clock.start, used: clock.usedBeforePause ?? 0 }
}
