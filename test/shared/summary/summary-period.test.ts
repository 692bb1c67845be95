import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonthsToMonth, type PlainMonth } from '#shared/dates/plain-date.ts'
import { summaryPeriod, summaryRangesOf } from '#shared/summary/summary-period.ts'

const march = '2024-03' as PlainMonth
const months = fc.integer({ min: 0, max: 12 * 200 }).map(n => addMonthsToMonth('1950-01' as PlainMonth, n))
const styles = fc.constantFrom('calendarMonth' as const, 'from26To25' as const)

describe('summaryPeriod', () => {
  it('runs over the calendar month', () => {
    expect(summaryPeriod('2024-02' as PlainMonth, 'calendarMonth')).toEqual({
      month: '2024-02',
      from: '2024-02-01',
      to: '2024-02-29',
    })
  })

  it('runs from the 26th of the month before to the 25th', () => {
    expect(summaryPeriod(march, 'from26To25')).toEqual({
      month: '2024-03',
      from: '2024-02-26',
      to: '2024-03-25',
    })
    expect(summaryPeriod('2024-01' as PlainMonth, 'from26To25').from).toBe('2023-12-26')
  })

  it('leaves no day out and counts none twice', () => {
    fc.assert(
      fc.property(months, styles, (month, style) => {
        const next = summaryPeriod(addMonthsToMonth(month, 1), style)
        expect(next.from).toBe(addDays(summaryPeriod(month, style).to, 1))
      }),
    )
  })
})

describe('summaryRangesOf', () => {
  it('compares with the month before, the same month of last year, and both years to date', () => {
    expect(summaryRangesOf(march, 'calendarMonth')).toEqual({
      thisMonth: { from: '2024-03-01', to: '2024-03-31' },
      lastMonth: { from: '2024-02-01', to: '2024-02-29' },
      sameMonthLastYear: { from: '2023-03-01', to: '2023-03-31' },
      yearToDate: { from: '2024-01-01', to: '2024-03-31' },
      lastYearToDate: { from: '2023-01-01', to: '2023-03-31' },
    })
  })

  it('begins a year of 26th–25th months on 26 December', () => {
    const ranges = summaryRangesOf(march, 'from26To25')
    expect(ranges.yearToDate).toEqual({ from: '2023-12-26', to: '2024-03-25' })
    expect(ranges.lastYearToDate).toEqual({ from: '2022-12-26', to: '2023-03-25' })
    expect(ranges.lastMonth).toEqual({ from: '2024-01-26', to: '2024-02-25' })
  })

  it('ends the year to date with the month, and makes January the whole of it', () => {
    fc.assert(
      fc.property(months, styles, (month, style) => {
        const ranges = summaryRangesOf(month, style)
        expect(ranges.yearToDate.to).toBe(ranges.thisMonth.to)
        if (month.endsWith('-01')) expect(ranges.yearToDate).toEqual(ranges.thisMonth)
      }),
    )
  })
})
