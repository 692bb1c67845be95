// Where the parts of a clock ribbon lie. The clocks are computed by the domain, the geometry is held against days.

import { describe, expect, it } from 'vitest'
import { toClockView } from '#electron/desk/clock-lines.ts'
import { drawRibbon, type RibbonInput } from '#renderer/parts/ribbon-scale.ts'
import { isWorkingDay } from '#shared/calendar/rank.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { daysBetween, type PlainDate, plainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { Extension, Pause } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { ruleInForce, shippedRuleBook } from '#shared/limits/rule-book.ts'

const calendar = shippedCalendar()
const isWorking = (date: PlainDate): boolean => isWorkingDay(calendar, toDayNumber(date))

interface Given {
  readonly rule: string
  readonly start: string
  readonly today: string
  readonly stop?: string
  readonly pauses?: readonly Pause[]
  readonly extensions?: readonly Extension[]
}

function inputOf({ rule: id, start, today, stop, pauses = [], extensions = [] }: Given): RibbonInput {
  const rule = ruleInForce(shippedRuleBook, id, plainDate(start))
  if (!rule) throw new Error(`no rule ${id}`)
  const facts = { rule, start: plainDate(start), stop: stop ? plainDate(stop) : null, pauses, extensions }
  const clock = { facts, clock: computeClock(facts, calendar), round: 1 }
  const view = toClockView(clock, plainDate(today), { calendar, ruleBook: shippedRuleBook })
  const extensionDays = extensions.reduce((sum, { days }) => sum + days, 0)
  return { clock: view, pauses, extensionDays, today: plainDate(today), isWorking }
}

const partOf = (input: RibbonInput, kind: string) => drawRibbon(input).parts.find(part => part.kind === kind)

describe('a ribbon', () => {
  it('in time runs to its due date, elapsed up to today, with today and the best figure marked', () => {
    // DOMAIN: 2026-02-05 +22 wd = 2026-03-13, +40 = 2026-04-09.
    const input = inputOf({ rule: 'PX-GRANT-INV', start: '2026-02-05', today: '2026-03-02' })
    const length = daysBetween(plainDate('2026-02-05'), plainDate('2026-04-09'))
    const ribbon = drawRibbon(input)
    expect(ribbon.due).toBe(1)
    expect(ribbon.today).toBeCloseTo(daysBetween(plainDate('2026-02-05'), plainDate('2026-03-02')) / length)
    expect(ribbon.best).toBeCloseTo(daysBetween(plainDate('2026-02-05'), plainDate('2026-03-13')) / length)
    expect(partOf(input, 'elapsed')).toMatchObject({ from: 0, to: ribbon.today })
    expect(partOf(input, 'late')).toBeUndefined()
  })

  it('past due goes on to today, the rest drawn as late', () => {
    const input = inputOf({ rule: 'PX-GRANT-DES', start: '2026-03-02', today: '2026-03-16' })
    const ribbon = drawRibbon(input)
    expect(ribbon.today).toBe(1)
    expect(partOf(input, 'late')).toEqual({ kind: 'late', from: ribbon.due, to: 1 })
  })

  it('tells when the marks of the best figure and the due day have no room for words between them', () => {
    const crowded = (start: string, today: string) =>
      drawRibbon(inputOf({ rule: 'PX-GRANT-DES', start, today })).crowded
    expect(crowded('2026-03-02', '2026-03-04')).toBe(false)
    expect(crowded('2026-03-02', '2026-03-30')).toBe(true)
  })

  it('hatches both named days of a pause', () => {
    const pauses = [{ ground: 'reply', from: plainDate('2026-06-15'), to: plainDate('2026-06-18') } as const]
    const input = inputOf({ rule: 'PX-EXAM-INV', start: '2026-06-10', today: '2026-06-29', pauses })
    const due = input.clock.due?.date ?? input.today
    const length = daysBetween(plainDate('2026-06-10'), due)
    expect(partOf(input, 'paused')).toEqual({ kind: 'paused', from: 4 / length, to: 8 / length })
  })

  it('outlines what an extension added, in working days', () => {
    const extensions = [
      { days: 5, appliedOn: plainDate('2026-06-11'), approvedOn: plainDate('2026-06-12') },
    ] as const
    const input = inputOf({ rule: 'PX-EXAM-INV', start: '2026-06-10', today: '2026-06-12', extensions })
    const added = partOf(input, 'extension')
    const length = daysBetween(plainDate('2026-06-10'), input.clock.due?.date ?? input.today)
    expect(added?.to).toBe(1)
    expect(added?.from).toBeCloseTo(
      daysBetween(plainDate('2026-06-10'), input.clock.originalDue.date) / length,
    )
  })

  it('has a tick for every day off and none on a make-up day', () => {
    // 2026-02-14 is a worked Saturday; 15th to 23rd are off.
    const input = inputOf({ rule: 'PX-EXAM-DES', start: '2026-02-13', today: '2026-02-13' })
    const { daysOff } = drawRibbon(input)
    expect(daysOff).toHaveLength(9)
    expect(Math.min(...daysOff.map(({ from }) => from))).toBeGreaterThan(0)
  })

  it('that waits has no due mark', () => {
    const pauses = [{ ground: 'reply', from: plainDate('2026-06-15'), to: null } as const]
    const input = inputOf({ rule: 'PX-EXAM-INV', start: '2026-06-10', today: '2026-06-29', pauses })
    const ribbon = drawRibbon(input)
    expect(ribbon.due).toBeNull()
    expect(partOf(input, 'paused')?.to).toBe(ribbon.today)
  })

  it('that has stopped shows no today', () => {
    const input = inputOf({
      rule: 'PX-EXAM-INV',
      start: '2026-06-10',
      today: '2026-11-21',
      stop: '2026-06-12',
    })
    expect(drawRibbon(input).today).toBeNull()
  })
})
