// Which days a monthly summary is about, and the days it is compared with. Knows no figures.

import {
  addDays,
  addMonthsToMonth,
  firstDayOfMonth,
  lastDayOfMonth,
  type PlainDate,
  type PlainMonth,
  yearOf,
} from '#shared/dates/plain-date.ts'
import type { SummaryRange } from './month-facts.ts'

/** `from26To25`: the month of a statistic runs from the 26th of the month before to its own 25th. */
export type PeriodStyle = 'calendarMonth' | 'from26To25'

/** Days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: PlainDate
  readonly to: PlainDate
}

export interface SummaryPeriod extends DayRange {
  readonly month: PlainMonth
}

/** The days of one month of statistics. Throws RangeError where they leave 1900–2199. */
export function summaryPeriod(month: PlainMonth, style: PeriodStyle): SummaryPeriod {
  if (style === 'calendarMonth') return { month, from: firstDayOfMonth(month), to: lastDayOfMonth(month) }
  const previous = firstDayOfMonth(addMonthsToMonth(month, -1))
  return { month, from: addDays(previous, 25), to: addDays(firstDayOfMonth(month), 24) }
}

/** The five ranges of the table's columns. A year to date begins with the period of its January. */
export function summaryRangesOf(
  month: PlainMonth,
  style: PeriodStyle,
): Readonly<Record<SummaryRange, DayRange>> {
  const days = (of: PlainMonth): DayRange => {
    const { from, to } = summaryPeriod(of, style)
    return { from, to }
  }
  const lastYear = addMonthsToMonth(month, -12)
  return {
    thisMonth: days(month),
    lastMonth: days(addMonthsToMonth(month, -1)),
    sameMonthLastYear: days(lastYear),
    yearToDate: { from: days(januaryOf(month)).from, to: days(month).to },
    lastYearToDate: { from: days(januaryOf(lastYear)).from, to: days(lastYear).to },
  }
}

function januaryOf(month: PlainMonth): PlainMonth {
  return `${yearOf(month)}-01` as PlainMonth
}
