// The shipped days: exact from 2004-01-01 to 2026-12-31, and known as they were known at the time.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countWorkingDays } from '#shared/calendar/count-working-days.ts'
import { describeDay } from '#shared/calendar/describe-day.ts'
import { shippedCalendar, shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { buildCalendar } from '#shared/calendar/working-calendar.ts'
import { dayOfWeek, plainDate, yearOf } from '#shared/dates/plain-date.ts'
import { generateNationalYears, writeNationalYears } from '#test/calendar-data/generate-national-years.ts'

const calendar = shippedCalendar()
const describeOn = (date: string, believedOn?: string) =>
  describeDay(
    believedOn === undefined ? calendar : buildCalendar(shippedSource, { believedOn: plainDate(believedOn) }),
    plainDate(date),
  )

describe('the shipped years', () => {
  it('are what the generator makes of the package and the notices', () => {
    const committed = new URL('../../../shared/calendar/national-years.generated.json', import.meta.url)
    expect(readFileSync(committed, 'utf8')).toBe(writeNationalYears(generateNationalYears()))
  })

  it('run from 2004 to 2026 without a gap, every one with its notice', () => {
    expect([...calendar.years.keys()].sort()).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index))
    const numbers = shippedSource.years.map(year => year.notice)
    expect(numbers.every(number => /^国(办)?发明电〔20\d\d〕\d+号$/.test(number ?? ''))).toBe(true)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('name days of their own year, or of the December before it', () => {
    for (const { year, daysOff, makeUpDays, publishedOn } of shippedSource.years) {
      for (const date of [...daysOff.flatMap(off => [off.from, off.to]), ...makeUpDays.map(day => day.date)])
        expect(yearOf(date) === year || (yearOf(date) === year - 1 && date.slice(5) >= '12-20')).toBe(true)
      expect(publishedOn !== null && publishedOn <= `${year}-05-13`).toBe(true)
    }
  })

  it('make up only on weekends, and never on a day off', () => {
    for (const { daysOff, makeUpDays } of shippedSource.years)
      for (const { date } of makeUpDays) {
        expect([date, dayOfWeek(date)]).toEqual([date, expect.toSatisfy(day => day === 6 || day === 7)])
        expect(daysOff.some(({ from, to }) => from <= date && date <= to)).toBe(false)
      }
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, days) => {
    const count = countWorkingDays(calendar, plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`))
    expect(count).toMatchObject({ ok: true, days })
  })

  it('work the Saturday 2005-12-31, which the package leaves out', () => {
    expect(describeOn('2005-12-31')).toMatchObject({
      working: true,
      kind: 'makeUp',
      holidayName: '元旦',
      notice: '国办发明电〔2005〕35号',
    })
  })
})

describe('a calendar as it was believed on a day', () => {
  it('knows nothing of a year before its notice', () => {
    expect(describeOn('2026-02-16', '2025-11-03').kind).toBe('unpublished')
    expect(describeOn('2026-02-16', '2025-11-04').kind).toBe('holiday')
  })

  it('leaves late December to the notice that moved it', () => {
    expect(describeOn('2018-12-31', '2018-12-05')).toMatchObject({
      working: true,
      provisional: 'mayBeReassigned',
    })
    expect(describeOn('2018-12-31', '2018-12-06')).toMatchObject({ working: false, provisional: null })
    expect(describeOn('2018-12-29', '2018-12-06')).toMatchObject({ working: true, kind: 'makeUp' })
  })

  it.each([
    // 2015-05-13: three days for the Victory Day
    ['2015-09-03', '2015-05-12', true],
    ['2015-09-03', '2015-05-13', false],
    ['2015-09-06', '2015-05-12', false],
    ['2015-09-06', '2015-05-13', true],
    // 2019-03-22: May Day becomes four days
    ['2019-05-02', '2019-03-21', true],
    ['2019-05-02', '2019-03-22', false],
    ['2019-04-28', '2019-03-21', false],
    ['2019-04-28', '2019-03-22', true],
    // 2020-01-27: the Spring Festival runs to February 2
    ['2020-01-31', '2020-01-26', true],
    ['2020-01-31', '2020-01-27', false],
    ['2020-02-01', '2020-01-26', true],
    ['2020-02-01', '2020-01-27', false],
  ])('%s, believed on %s: working %s', (date, believedOn, working) => {
    expect(describeOn(date, believedOn).working).toBe(working)
  })
})
