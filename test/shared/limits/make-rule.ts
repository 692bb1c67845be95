// A rule for tests: everything allowed unless said otherwise.

import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { Clock, ClockFacts } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { bySupervisor, declareRule } from '#shared/limits/declare-rule.ts'
import type { LimitRule, LimitUnit } from '#shared/limits/limit-rule.ts'

export function makeRule(amount: number, unit: LimitUnit, patch: Partial<LimitRule> = {}): LimitRule {
  const rule = declareRule('rightsProtection', {
    id: 'ANY',
    start: [],
    stop: [],
    amount,
    unit,
    owner: 'centre',
    extension: bySupervisor,
    mark: 'cfg',
    basis: 'test',
  })
  return { ...rule, ...patch }
}

/** Facts from a rule and a start; the rest empty unless given. */
export function makeFacts(rule: LimitRule, start: string, patch: Partial<ClockFacts> = {}): ClockFacts {
  return { rule, start: plainDate(start), stop: null, pauses: [], extensions: [], ...patch }
}

/** The clock of these facts on the shipped calendar. */
export function clockOf(rule: LimitRule, start: string, patch: Partial<ClockFacts> = {}): Clock {
  return computeClock(makeFacts(rule, start, patch), shippedCalendar())
}
