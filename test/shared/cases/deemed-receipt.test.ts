// On which day a case counts as received: office hours, days off, make-up days.

import { describe, expect, it } from 'vitest'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { computeDeemedReceipt, usualOfficeHours } from '#shared/cases/deemed-receipt.ts'
import { plainDate } from '#shared/dates/plain-date.ts'

const deem = (day: string, time: string | null) =>
  computeDeemedReceipt(plainDate(day), time, usualOfficeHours, shippedCalendar())

describe('a case counts as received', () => {
  it('on the day itself within office hours, before opening, and where no time was given', () => {
    for (const time of [null, '06:10', '09:00', '17:30'])
      expect(deem('2026-11-20', time)).toEqual({ on: '2026-11-20', how: 'sameDay' })
  })

  it('on the next working day after closing', () => {
    expect(deem('2026-11-19', '17:31')).toEqual({ on: '2026-11-20', how: 'afterHours' })
    expect(deem('2026-11-20', '23:59')).toEqual({ on: '2026-11-23', how: 'afterHours' })
  })

  it('on the next working day where the day is off, whatever the hour', () => {
    for (const time of [null, '10:00', '20:00'])
      expect(deem('2026-11-21', time)).toEqual({ on: '2026-11-23', how: 'dayOff' })
    // The National Day holiday of 2026 ends on 10-07; 10-08 is worked.
    expect(deem('2026-10-01', '09:30')).toEqual({ on: '2026-10-08', how: 'dayOff' })
  })

  it('on the day itself where no calendar tells of the next, and does not say otherwise', () => {
    expect(deem('2026-12-31', '18:00')).toEqual({ on: '2026-12-31', how: 'sameDay' })
  })

  it('on a make-up Saturday as on any working day', () => {
    expect(deem('2026-02-14', '10:00')).toEqual({ on: '2026-02-14', how: 'sameDay' })
    expect(deem('2026-02-13', '18:00')).toEqual({ on: '2026-02-14', how: 'afterHours' })
  })
})
