import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addMonthsToMonth,
  type DayNumber,
  dayOfWeek,
  daysBetween,
  firstDay,
  firstDayOfMonth,
  fromDayNumber,
  lastDay,
  lastDayOfMonth,
  monthOf,
  type PlainMonth,
  parsePlainDate,
  parsePlainMonth,
  plainDate,
  toDayNumber,
} from '#shared/dates/plain-date.ts'

const anyDay = fc.integer({ min: firstDay, max: lastDay }).map(day => fromDayNumber(day as DayNumber))

describe('parsing a calendar day', () => {
  it('takes real days from 1900 to 2199', () => {
    for (const text of ['1900-01-01', '2000-02-29', '2026-11-21', '2199-12-31'])
      expect(parsePlainDate(text)).toBe(text)
  })

  it.each([
    '1899-12-31',
    '2200-01-01',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-3',
    ' 2026-04-03',
    '2026-04-03 ',
    '2026-04-03T00:00:00Z',
    '２０２６-04-03',
    '',
    20260403,
    null,
    undefined,
    new Date(0),
  ])('refuses %j', text => {
    expect(parsePlainDate(text)).toBeNull()
  })

  it('throws on a literal that is no day', () => {
    expect(() => plainDate('2026-02-30')).toThrow(RangeError)
  })

  it('takes months in the same years', () => {
    expect(parsePlainMonth('2026-02')).toBe('2026-02')
    for (const text of ['2026-13', '2026-2', '1899-12', '2026-02-01', 202602])
      expect(parsePlainMonth(text)).toBeNull()
  })
})

describe('day arithmetic', () => {
  it('agrees with the platform on every day from 1900 to 2199', () => {
    for (let day: number = firstDay; day <= lastDay; day++) {
      const platform = new Date(day * 86_400_000)
      const text = platform.toISOString().slice(0, 10)
      const ours = fromDayNumber(day as DayNumber)
      if (ours !== text || toDayNumber(ours) !== day || dayOfWeek(ours) % 7 !== platform.getUTCDay())
        expect([ours, toDayNumber(ours), dayOfWeek(ours)]).toEqual([text, day, platform.getUTCDay()])
    }
    expect(lastDay - firstDay).toBe(109_572)
  })

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
      }),
    )
  })

  it('refuses to leave 1900–2199', () => {
    expect(() => addDays(plainDate('2199-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(plainDate('1900-01-31'), -1)).toThrow(RangeError)
    expect(() => fromDayNumber(Number.NaN as DayNumber)).toThrow(RangeError)
  })
})

describe('month arithmetic', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-07-01', 3, '2026-10-01'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (start, months, end) => {
    expect(addMonths(plainDate(start), months)).toBe(end)
  })

  it('never runs past the month aimed at', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (start, months) => {
        if (start >= '2189-12-31') return
        const end = addMonths(start, months)
        expect(monthOf(end)).toBe(addMonthsToMonth(monthOf(start), months))
        expect(end.slice(8) <= start.slice(8)).toBe(true)
      }),
    )
  })

  it('knows where a month begins and ends', () => {
    const february = '2028-02' as PlainMonth
    expect([firstDayOfMonth(february), lastDayOfMonth(february)]).toEqual(['2028-02-01', '2028-02-29'])
    expect(lastDayOfMonth(monthOf(plainDate('2026-12-05')))).toBe('2026-12-31')
  })
})
