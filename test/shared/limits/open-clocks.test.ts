// 220 clocks of an open ledger with known answers: every due date, paused count and lateness must agree.

import { describe, expect, it } from 'vitest'
import { countWorkingDays } from '#shared/calendar/count-working-days.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { type PlainDate, plainDate } from '#shared/dates/plain-date.ts'
import type { Clock, ClockFacts, DueDate, Light, Pause } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import { readClock } from '#shared/limits/read-clock.ts'
import { ruleInForce, shippedRuleBook } from '#shared/limits/rule-book.ts'
import truth from '#test/fixtures/limits/open-clocks.json' with { type: 'json' }

const calendar = shippedCalendar()
const asOf = plainDate(truth.asOf)

type Known = (typeof truth.clocks)[number]

function factsOf(known: Known): ClockFacts {
  const start = plainDate(known.start)
  const extension = known.extension
  return {
    rule: ruleOf(known.clock, start),
    start,
    stop: null,
    pauses: known.pauses as readonly Pause[],
    extensions: extension
      ? [{ days: extension.days, appliedOn: null, approvedOn: extension.approvedOn as PlainDate | null }]
      : [],
  }
}

function ruleOf(id: string, start: PlainDate): LimitRule {
  const rule = ruleInForce(shippedRuleBook, id, start)
  if (!rule) throw new Error(`no rule ${id} on ${start}`)
  return rule
}

function plainOnly(due: DueDate | null): string | null {
  return due === null || due.provisional === 'unpublished' ? null : due.date
}

const stateOfLight: Readonly<Record<Light, string>> = {
  normal: 'running',
  atRisk: 'running',
  dueToday: 'dueToday',
  overdue: 'overdue',
  paused: 'paused',
  closedInTime: 'closed',
  closedLate: 'closed',
}

function stateOf(clock: Clock, rule: LimitRule): string {
  if (clock.due?.provisional === 'unpublished') return 'provisional'
  return stateOfLight[readClock(clock, rule, asOf, calendar).light]
}

function lateness(due: string | null): number | null {
  if (due === null) return null
  const count = countWorkingDays(calendar, plainDate(due), asOf)
  return count.ok ? count.days : null
}

describe('the clocks of the open ledger', () => {
  it.each(truth.clocks.map(known => [known.caseNo, known] as const))('%s', (_caseNo, known) => {
    const facts = factsOf(known)
    const { rule } = facts
    expect([rule.amount, rule.unit]).toEqual([known.amount, known.unit])

    const clock = computeClock(facts, calendar)
    const withoutPauses = computeClock({ ...facts, pauses: [] }, calendar)
    const due = plainOnly(clock.due)
    expect({
      dueOriginal: plainOnly(clock.originalDue),
      dueWithoutPauses: plainOnly(withoutPauses.due),
      due,
      dueReason: clock.due === null ? 'paused' : due === null ? 'calendarUnpublished' : null,
      assumedDueMonToFri2027: clock.due?.provisional === 'unpublished' ? clock.due.date : null,
      lateDecember: clock.due?.provisional === 'mayBeReassigned',
      pausedSince: clock.pausedSince,
      usedBeforePause: clock.usedBeforePause,
      workingDaysLate: lateness(due),
      state: stateOf(clock, rule),
      counted: clock.extensions.map(({ verdict }) => verdict === 'counted'),
    }).toEqual({
      dueOriginal: known.dueOriginal,
      dueWithoutPauses: known.dueWithoutPauses,
      due: known.due,
      dueReason: known.dueReason,
      assumedDueMonToFri2027: known.assumedDueMonToFri2027,
      lateDecember: known.lateDecember,
      pausedSince: known.pausedSince,
      usedBeforePause: known.usedBeforePause,
      workingDaysLate: known.workingDaysLate,
      state: known.state,
      counted: known.extension ? [known.extension.counted] : [],
    })
  })

  it('counts the same states as the ledger', () => {
    const states: Record<string, number> = {}
    for (const known of truth.clocks) {
      const facts = factsOf(known)
      const state = stateOf(computeClock(facts, calendar), facts.rule)
      states[state] = (states[state] ?? 0) + 1
    }
    expect(states).toEqual({ overdue: 59, dueToday: 21, running: 80, paused: 30, provisional: 30 })
  })

  it('reads days late as the ledger does, once they are past due', () => {
    for (const known of truth.clocks.filter(({ state }) => state === 'overdue')) {
      const facts = factsOf(known)
      const reading = readClock(computeClock(facts, calendar), facts.rule, asOf, calendar)
      expect([known.caseNo, reading.workingDaysLate]).toEqual([known.caseNo, known.workingDaysLate])
    }
  })
})
