// The month of statistics a day belongs to, as a whole number that sorts and counts.

import { monthOf, type PlainDate, type PlainMonth, yearOf } from '#shared/dates/plain-date.ts'
import { type PeriodStyle, summaryPeriod } from './summary-period.ts'

/** Years × 12 + month − 1: 2026-01 is 24312. */
export type MonthNumber = number & { readonly __monthNumber: never }

export function toMonthNumber(month: PlainMonth): MonthNumber {
  return (yearOf(month) * 12 + Number(month.slice(5)) - 1) as MonthNumber
}

export function fromMonthNumber(month: MonthNumber): PlainMonth {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}` as PlainMonth
}

/** The month whose summary counts what happened on the day. */
export function statisticsMonthOf(day: PlainDate, style: PeriodStyle): MonthNumber {
  const month = monthOf(day)
  const number = toMonthNumber(month)
  return day > summaryPeriod(month, style).to ? ((number + 1) as MonthNumber) : number
}

/** Last day of a month of statistics. */
export function lastDayOfStatistics(month: MonthNumber, style: PeriodStyle): PlainDate {
  return summaryPeriod(fromMonthNumber(month), style).to
}
