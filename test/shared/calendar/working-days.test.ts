// Adding, counting and rolling on real days: the check values of the domain, and every day of 23 years.

import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '#shared/calendar/add-working-days.ts'
import { countWorkingDays } from '#shared/calendar/count-working-days.ts'
import { nextWorkingDay, previousWorkingDay, rollToWorkingDay } from '#shared/calendar/next-working-day.ts'
import { rankOfDay, workingDayAfter, workingDaysBetween } from '#shared/calendar/rank.ts'
import { shippedCalendar, shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { type DayNumber, fromDayNumber, plainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { dayWalk, nextDay } from './day-walk.ts'

const calendar = shippedCalendar()
const walk = dayWalk(shippedSource.years)
const dayAfter = (day: string) => toDayNumber(plainDate(day))

describe('check values', () => {
  it.each([
    ['2026-01-01', 1, '2026-01-04'],
    ['2026-02-10', 5, '2026-02-24'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-01-30', 40, '2026-04-02'],
    ['2020-01-22', 5, '2020-02-06'],
    ['2015-09-01', 3, '2015-09-07'],
    ['2026-02-05', 22, '2026-03-13'],
    ['2026-02-05', 40, '2026-04-09'],
  ])('%s and %i working days is %s', (start, n, due) => {
    expect(addWorkingDays(calendar, plainDate(start), n)).toEqual({
      ok: true,
      date: due,
      mayBeReassigned: false,
    })
    expect(countWorkingDays(calendar, plainDate(start), plainDate(due))).toMatchObject({ ok: true, days: n })
    expect(countWorkingDays(calendar, plainDate(due), plainDate(start))).toMatchObject({ ok: true })
  })

  it('rolls a day off forward and leaves a working day, make-up Saturdays included', () => {
    expect(rollToWorkingDay(calendar, plainDate('2026-02-15'))).toMatchObject({ date: '2026-02-24' })
    expect(rollToWorkingDay(calendar, plainDate('2026-02-28'))).toMatchObject({ date: '2026-02-28' })
    expect(addWorkingDays(calendar, plainDate('2026-10-01'), 0)).toMatchObject({ date: '2026-10-08' })
  })

  it('finds the working day before and after', () => {
    expect(nextWorkingDay(calendar, plainDate('2026-02-14'))).toMatchObject({ date: '2026-02-24' })
    expect(previousWorkingDay(calendar, plainDate('2026-02-24'))).toMatchObject({ date: '2026-02-14' })
    expect(addWorkingDays(calendar, plainDate('2026-10-08'), -2)).toMatchObject({ date: '2026-09-29' })
  })

  it('counts from excluded to included, and backwards as negative', () => {
    const count = (from: string, to: string) => countWorkingDays(calendar, plainDate(from), plainDate(to))
    expect(count('2026-11-20', '2026-11-24')).toMatchObject({ days: 2 })
    expect(count('2026-11-24', '2026-11-20')).toMatchObject({ days: -2 })
    // a Sunday: walking back from Monday, the Sunday is reached and adds nothing
    expect(count('2026-11-23', '2026-11-22')).toMatchObject({ days: 0 })
    expect(count('2026-11-22', '2026-11-23')).toMatchObject({ days: 1 })
    expect(count('2026-11-20', '2026-11-20')).toMatchObject({ days: 0 })
  })
})

describe('every start day of 2004–2026', () => {
  it('agrees with a walk day by day, for 0, 1, 2, 5, 10, 22, 40 and 60 working days', () => {
    const workingDays: string[] = []
    const startsBefore: number[] = []
    const starts: string[] = []
    for (let day = '2004-01-01'; day <= '2026-12-31'; day = nextDay(day)) {
      starts.push(day)
      startsBefore.push(workingDays.length)
      if (walk.isWorking(day)) workingDays.push(day)
    }
    const wrong: string[] = []
    for (const n of [0, 1, 2, 5, 10, 22, 40, 60])
      starts.forEach((start, index) => {
        const before = startsBefore[index] as number
        const rank = n === 0 ? before : before + n - (walk.isWorking(start) ? 0 : 1)
        const expected = workingDays[rank]
        if (expected === undefined) return
        const due = workingDayAfter(calendar, dayAfter(start), n)
        if (due !== dayAfter(expected)) wrong.push(`${start} + ${n}: ${expected}`)
        else if (n > 0 && workingDaysBetween(calendar, dayAfter(start), due) !== n)
          wrong.push(`${start}..${expected}`)
      })
    expect(wrong).toEqual([])
    expect(starts).toHaveLength(8401)
  })

  it('gives every working day its rank', () => {
    let rank = rankOfDay(calendar, dayAfter('2003-12-31'))
    for (let day = '2004-01-01'; day <= '2026-12-31'; day = nextDay(day)) {
      if (walk.isWorking(day)) rank++
      if (rankOfDay(calendar, dayAfter(day)) !== rank) expect(day).toBe('in step')
    }
  })
})

describe('answers that rest on a year without a notice', () => {
  it('refuse, naming the year and what Monday to Friday would give', () => {
    expect(addWorkingDays(calendar, plainDate('2026-12-15'), 20)).toEqual({
      ok: false,
      code: 'yearUnpublished',
      year: 2027,
      assumed: '2027-01-12',
    })
    expect(rollToWorkingDay(calendar, plainDate('2027-02-28'))).toEqual({
      ok: false,
      code: 'yearUnpublished',
      year: 2027,
      assumed: '2027-03-01',
    })
    expect(countWorkingDays(calendar, plainDate('2026-12-31'), plainDate('2027-01-08'))).toEqual({
      ok: false,
      code: 'yearUnpublished',
      year: 2027,
      assumed: 6,
    })
  })

  it('refuse on the far side too', () => {
    expect(previousWorkingDay(calendar, plainDate('2004-01-01'))).toMatchObject({ ok: false, year: 2003 })
    expect(addWorkingDays(calendar, plainDate('2003-12-31'), 1)).toMatchObject({
      ok: true,
      date: '2004-01-02',
    })
  })

  it('mark late December of the last published year', () => {
    expect(addWorkingDays(calendar, plainDate('2026-12-18'), 1)).toEqual({
      ok: true,
      date: '2026-12-21',
      mayBeReassigned: true,
    })
    expect(addWorkingDays(calendar, plainDate('2026-12-17'), 1)).toMatchObject({ mayBeReassigned: false })
    expect(addWorkingDays(calendar, plainDate('2025-12-30'), 1)).toMatchObject({ mayBeReassigned: false })
    const upTo = (day: string) => countWorkingDays(calendar, plainDate('2026-12-01'), plainDate(day))
    expect(upTo('2026-12-19')).toMatchObject({ days: 13, mayBeReassigned: false })
    expect(upTo('2026-12-20')).toMatchObject({ days: 13, mayBeReassigned: true })
  })

  it('refuse beyond 2199 instead of failing', () => {
    expect(addWorkingDays(calendar, plainDate('2199-12-31'), 1)).toEqual({ ok: false, code: 'outOfRange' })
    expect(addWorkingDays(calendar, plainDate('1900-01-01'), -1)).toEqual({ ok: false, code: 'outOfRange' })
    expect(workingDayAfter(calendar, dayAfter('2199-12-31'), 1)).toBeNull()
  })
})

describe('ranks', () => {
  it('invert each other over the whole calendar', () => {
    for (const rank of [1, 2, 40_000, calendar.dayOfRank.length]) {
      const day = calendar.dayOfRank[rank - 1] as DayNumber
      expect(rankOfDay(calendar, day)).toBe(rank)
      expect(fromDayNumber(day)).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })
})
