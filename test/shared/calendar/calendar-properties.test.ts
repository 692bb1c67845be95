// What must hold on any calendar: adding and counting undo each other, and later stays later.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarOverlay } from '#shared/calendar/calendar-source.ts'
import { isWorkingDay, workingDayAfter, workingDaysBetween } from '#shared/calendar/rank.ts'
import { shippedCalendar, shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { buildCalendar, type WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { type DayNumber, fromDayNumber, plainDate, toDayNumber } from '#shared/dates/plain-date.ts'

const seed = 20261121
const from = toDayNumber(plainDate('2004-01-01'))
const to = toDayNumber(plainDate('2026-12-31'))
const aDay = fc.integer({ min: from, max: to }) as fc.Arbitrary<DayNumber>
const someUnits = fc.integer({ min: -400, max: 400 })

const anOverlay = fc.array(fc.record({ day: aDay, working: fc.boolean() }), { maxLength: 40 }).map(
  (days): CalendarOverlay => ({
    name: '本中心',
    scope: 'centre',
    days: days.map(({ day, working }) => ({ date: fromDayNumber(day), working, reason: '盘点' })),
  }),
)

const aCalendar: fc.Arbitrary<WorkingCalendar> = fc.oneof(
  fc.constant(shippedCalendar()),
  anOverlay.map(overlay => buildCalendar({ ...shippedSource, overlays: [overlay] })),
)

function within(day: DayNumber | null): DayNumber {
  if (day === null) throw new Error('left the calendar')
  return day
}

describe('on any calendar', () => {
  it('counting undoes adding', () => {
    fc.assert(
      fc.property(aCalendar, aDay, someUnits, (calendar, start, n) => {
        const reached = within(workingDayAfter(calendar, start, n))
        expect(isWorkingDay(calendar, reached)).toBe(true)
        if (n !== 0) expect(workingDaysBetween(calendar, start, reached)).toBe(n)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('adding undoes counting, up to the working day that was counted', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aDay, (calendar, a, b) => {
        const n = workingDaysBetween(calendar, a, b)
        if (n === 0) return
        const reached = within(workingDayAfter(calendar, a, n))
        expect(workingDaysBetween(calendar, a, reached)).toBe(n)
        expect(isWorkingDay(calendar, b) ? reached : b).toBe(b)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('a later start or a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(aCalendar, aDay, fc.nat(60), fc.nat(400), fc.nat(20), (calendar, start, later, n, more) => {
        const due = within(workingDayAfter(calendar, start, n))
        expect(within(workingDayAfter(calendar, (start + later) as DayNumber, n))).toBeGreaterThanOrEqual(due)
        expect(within(workingDayAfter(calendar, start, n + more))).toBeGreaterThanOrEqual(due)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(
        aCalendar,
        aDay,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        (calendar, start, a, b) => {
          const halfway = within(workingDayAfter(calendar, start, a))
          expect(workingDayAfter(calendar, halfway, b)).toBe(workingDayAfter(calendar, start, a + b))
        },
      ),
      { seed, numRuns: 300 },
    )
  })
})
