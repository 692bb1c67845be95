// Random clocks against a walk day by day that shares no arithmetic with the engine, and against their explanations.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar, shippedSource } from '#shared/calendar/shipped-calendar.ts'
import {
  type DayNumber,
  fromDayNumber,
  type PlainDate,
  plainDate,
  toDayNumber,
} from '#shared/dates/plain-date.ts'
import type { ClockFacts, Pause } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { explainClock } from '#shared/limits/explain-clock.ts'
import type { ExplanationLine } from '#shared/limits/explanation-line.ts'
import { type LimitUnit, pauseGrounds } from '#shared/limits/limit-rule.ts'
import { daysOn, dayWalk, isPaused, nextDay, walkDue } from '../calendar/day-walk.ts'
import { makeFacts, makeRule } from './make-rule.ts'

const seed = 20261121
const numRuns = 1_500
const calendar = shippedCalendar()
const walk = dayWalk(shippedSource.years)

const earliest = toDayNumber(plainDate('2004-01-01'))
const latest = toDayNumber(plainDate('2025-06-30'))
const aStart = fc.integer({ min: earliest, max: latest }).map(day => fromDayNumber(day as DayNumber))
const aUnit = fc.constantFrom<LimitUnit>('workingDays', 'calendarDays', 'months')

interface Shape {
  readonly start: PlainDate
  readonly unit: LimitUnit
  readonly amount: number
  readonly pauses: readonly { readonly after: number; readonly days: number; readonly open: boolean }[]
}

const aShape: fc.Arbitrary<Shape> = fc.record({
  start: aStart,
  unit: aUnit,
  amount: fc.integer({ min: 1, max: 60 }),
  pauses: fc.array(
    fc.record({
      after: fc.integer({ min: -20, max: 90 }),
      days: fc.nat(40),
      open: fc.nat(9).map(tenth => tenth === 0),
    }),
    { maxLength: 4 },
  ),
})

function factsOf({ start, unit, amount, pauses }: Shape): ClockFacts {
  const rule = makeRule(unit === 'months' ? 1 + (amount % 5) : amount, unit)
  return makeFacts(rule, start, {
    pauses: pauses.map(({ after, days, open }, index): Pause => {
      const from = (toDayNumber(start) + after) as DayNumber
      return {
        ground: pauseGrounds[index] ?? 'reply',
        from: fromDayNumber(from),
        to: open ? null : fromDayNumber((from + days) as DayNumber),
      }
    }),
  })
}

function walkedDue({ rule, start, pauses }: ClockFacts): string | null {
  if (rule.unit === 'byAgreement') throw new Error('nothing to walk')
  return walkDue(walk, start, rule.amount, rule.unit, pauses)
}

describe('any clock', () => {
  it('is due where a walk day by day ends', () => {
    fc.assert(
      fc.property(aShape, shape => {
        const facts = factsOf(shape)
        expect(computeClock(facts, calendar).due?.date ?? null).toBe(walkedDue(facts))
      }),
      { seed, numRuns },
    )
  })

  it('gets back exactly the working days of its pauses', () => {
    fc.assert(
      fc.property(aShape, shape => {
        const facts = factsOf({ ...shape, unit: 'workingDays' })
        const { due } = computeClock(facts, calendar)
        if (due === null) return
        let consumed = 0
        for (let day = nextDay(facts.start); day <= due.date; day = nextDay(day))
          if (walk.isWorking(day) && isPaused(day, facts.pauses) !== true) consumed++
        expect(consumed).toBe(facts.rule.amount)
      }),
      { seed, numRuns: 500 },
    )
  })

  it('is never due earlier for a further pause or an extension', () => {
    fc.assert(
      fc.property(aShape, fc.integer({ min: 1, max: 30 }), (shape, days) => {
        const facts = factsOf(shape)
        const clock = computeClock(facts, calendar)
        const extension = { days, appliedOn: null, approvedOn: facts.start }
        const extended = computeClock({ ...facts, extensions: [extension] }, calendar)
        if (clock.due && extended.due) {
          expect(extended.due.date > clock.due.date || facts.rule.unit !== 'workingDays').toBe(true)
          expect(extended.due.date >= clock.due.date).toBe(true)
        }
        if (clock.due) expect(clock.due.date >= clock.originalDue.date).toBe(true)
      }),
      { seed, numRuns },
    )
  })
})

describe('any explanation', () => {
  const linesOf = <T extends ExplanationLine['type']>(lines: readonly ExplanationLine[], type: T) =>
    lines.filter((line): line is Extract<ExplanationLine, { type: T }> => line.type === type)

  it('accounts for every day from the start to the due date of a working-day limit, each once', () => {
    fc.assert(
      fc.property(aShape, fc.nat(6), (shape, days) => {
        const facts = {
          ...factsOf({ ...shape, unit: 'workingDays' }),
          extensions: days === 0 ? [] : [{ days, appliedOn: null, approvedOn: shape.start }],
        }
        const clock = computeClock(facts, calendar)
        const lines = explainClock(facts, clock, calendar)
        const told: string[] = []
        for (const line of lines) {
          if (line.type === 'counted') told.push(line.date)
          if ((line.type === 'skipped' || line.type === 'paused') && line.to !== null)
            for (let day: string = line.from; day <= line.to; day = nextDay(day)) told.push(day)
        }
        const walked: string[] = []
        const end = clock.due?.date ?? linesOf(lines, 'paused').find(line => line.to === null)?.from ?? ''
        for (let day = nextDay(facts.start); clock.due ? day <= end : day < end; day = nextDay(day))
          walked.push(day)
        expect(told).toEqual(walked)
        const counted = linesOf(lines, 'counted')
        expect(counted.map(line => line.number)).toEqual(counted.map((_, index) => index + 1))
        expect(counted.length).toBe(clock.usedBeforePause ?? facts.rule.amount + days)
        expect(counted.every(line => walk.isWorking(line.date))).toBe(true)
        expect(linesOf(lines, 'skipped').every(line => !walk.isWorking(line.from))).toBe(true)
      }),
      { seed, numRuns: 500 },
    )
  })

  it('arrives at the due date of a calendar or month limit by its own sums', () => {
    fc.assert(
      fc.property(aShape, fc.nat(20), (shape, days) => {
        const facts = {
          ...factsOf({ ...shape, unit: shape.amount % 2 === 0 ? 'calendarDays' : 'months' }),
          extensions: days === 0 ? [] : [{ days, appliedOn: null, approvedOn: shape.start }],
        }
        const clock = computeClock(facts, calendar)
        if (clock.due === null) return
        const lines = explainClock(facts, clock, calendar)
        const [target] = linesOf(lines, 'target')
        const givenBack = linesOf(lines, 'paused').reduce((sum, line) => sum + (line.units ?? 0), 0)
        const reached = daysOn(target?.date ?? '', givenBack + days)
        expect(linesOf(lines, 'rolled')[0]?.from ?? clock.due.date).toBe(reached)
        expect(linesOf(lines, 'rolled')[0]?.to ?? reached).toBe(clock.due.date)
      }),
      { seed, numRuns: 500 },
    )
  })
})
