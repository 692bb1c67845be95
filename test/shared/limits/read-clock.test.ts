// Lights, days left and days late, on and around the days where they change.

import { describe, expect, it } from 'vitest'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { addDays, type PlainDate, plainDate } from '#shared/dates/plain-date.ts'
import type { ClockFacts } from '#shared/limits/clock.ts'
import { defaultWarnAt } from '#shared/limits/default-warn-at.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import { readClock } from '#shared/limits/read-clock.ts'
import { warnFrom } from '#shared/limits/warn-from.ts'
import { clockOf, makeRule } from './make-rule.ts'

const calendar = shippedCalendar()

function readOn(rule: LimitRule, start: string, asOf: string, patch: Partial<ClockFacts> = {}) {
  return readClock(clockOf(rule, start, patch), rule, plainDate(asOf), calendar)
}

describe('the light of an open clock', () => {
  // 10 working days from Monday 2026-11-02: due Monday 2026-11-16, at risk with 3 left, from Wednesday 11-11.
  const tenDays = makeRule(10, 'workingDays')

  it.each([
    ['2026-10-31', 'normal', 10, 0],
    ['2026-11-02', 'normal', 10, 0],
    ['2026-11-10', 'normal', 4, 0],
    ['2026-11-11', 'atRisk', 3, 0],
    ['2026-11-14', 'atRisk', 1, 0],
    ['2026-11-16', 'dueToday', 0, 0],
    ['2026-11-17', 'overdue', 0, 1],
    ['2026-11-20', 'overdue', 0, 4],
    ['2026-11-22', 'overdue', 0, 4],
  ])('on %s is %s, with %i left and %i late', (asOf, light, left, workingDaysLate) => {
    expect(readOn(tenDays, '2026-11-02', asOf)).toEqual({ light, left, workingDaysLate })
  })

  it('counts calendar days left for calendar limits, and lateness in working days', () => {
    const thirtyDays = makeRule(30, 'calendarDays')
    // due 2026-10-08 after the National Day holiday
    expect(readOn(thirtyDays, '2026-09-05', '2026-09-20')).toEqual({
      light: 'normal',
      left: 18,
      workingDaysLate: 0,
    })
    expect(readOn(thirtyDays, '2026-09-05', '2026-10-03').light).toBe('atRisk')
    expect(readOn(thirtyDays, '2026-09-05', '2026-10-11')).toEqual({
      light: 'overdue',
      left: 0,
      workingDaysLate: 2,
    })
  })

  it('is grey while a pause keeps the due date open, and red where the limit ran out first', () => {
    const open = (from: string) => ({
      pauses: [{ ground: 'reply' as const, from: plainDate(from), to: null }],
    })
    expect(readOn(tenDays, '2026-11-02', '2026-11-30', open('2026-11-09'))).toEqual({
      light: 'paused',
      left: null,
      workingDaysLate: null,
    })
    expect(readOn(tenDays, '2026-11-02', '2026-11-30', open('2026-11-18')).light).toBe('overdue')
  })

  it('follows the threshold of its rule', () => {
    expect(readOn({ ...tenDays, warnAt: 5 }, '2026-11-02', '2026-11-09').light).toBe('atRisk')
    expect(readOn({ ...tenDays, warnAt: 0 }, '2026-11-02', '2026-11-15').light).toBe('normal')
  })
})

describe('the light of a stopped clock', () => {
  const tenDays = makeRule(10, 'workingDays')

  it('stays as it was on the day it stopped', () => {
    const stopped = (stop: string) => readOn(tenDays, '2026-11-02', '2026-12-31', { stop: plainDate(stop) })
    expect(stopped('2026-11-16')).toEqual({ light: 'closedInTime', left: 0, workingDaysLate: 0 })
    expect(stopped('2026-11-12')).toEqual({ light: 'closedInTime', left: 2, workingDaysLate: 0 })
    expect(stopped('2026-11-18')).toEqual({ light: 'closedLate', left: 0, workingDaysLate: 2 })
  })
})

describe('the default threshold', () => {
  it.each([
    [40, 'workingDays', 8],
    [20, 'workingDays', 4],
    [10, 'workingDays', 3],
    [7, 'workingDays', 3],
    [6, 'workingDays', 3],
    [5, 'workingDays', 1],
    [1, 'workingDays', 1],
    [30, 'calendarDays', 5],
    [60, 'calendarDays', 10],
    [15, 'calendarDays', 3],
    [3, 'calendarDays', 1],
    [1, 'months', 5],
    [2, 'months', 7],
    [3, 'months', 10],
  ] as const)('of %i %s is %i', (amount, unit, warnAt) => {
    expect(defaultWarnAt(amount, unit)).toBe(warnAt)
  })
})

describe('the day the light turns yellow', () => {
  it('is the first day read as at risk', () => {
    for (const rule of [makeRule(10, 'workingDays'), makeRule(30, 'calendarDays'), makeRule(3, 'months')])
      for (let start = plainDate('2026-01-05'); start < '2026-03-05'; start = addDays(start, 1)) {
        const clock = clockOf(rule, start)
        const from = warnFrom(clock, rule, calendar) as PlainDate
        expect(readClock(clock, rule, from, calendar).light).toBe('atRisk')
        expect(readClock(clock, rule, addDays(from, -1), calendar).light).toBe('normal')
      }
  })

  it('is none while there is no due date', () => {
    const rule = makeRule(10, 'workingDays')
    const pauses = [{ ground: 'reply' as const, from: plainDate('2026-11-05'), to: null }]
    expect(warnFrom(clockOf(rule, '2026-11-02', { pauses }), rule, calendar)).toBeNull()
  })
})
