// Job: the facts of a month's summary from the store, and the summary made of them.

import { countRegistry } from '#db/queries/count-registry.ts'
import { countOpenOn, listUndatedClosings, type MonthSpan, readRangeFacts } from '#db/queries/read-tallies.ts'
import type { PatentType } from '#shared/cases/case-kind.ts'
import type { Summary } from '#shared/contract/summary-contract.ts'
import { addDays, type PlainDate, type PlainMonth } from '#shared/dates/plain-date.ts'
import { ruleInForce } from '#shared/limits/rule-book.ts'
import { computeBalance } from '#shared/summary/balance.ts'
import { computeSummary } from '#shared/summary/compute-summary.ts'
import type { SummaryFacts, SummaryRange } from '#shared/summary/month-facts.ts'
import { type MonthNumber, toMonthNumber } from '#shared/summary/statistics-month.ts'
import { summaryPeriod, summaryRangesOf } from '#shared/summary/summary-period.ts'
import { summaryStyle } from '#shared/summary/summary-style.ts'
import type { Job, JobContext } from './job.ts'
import { readOpenFacts } from './open-facts.ts'

export interface SummaryInput {
  readonly month: PlainMonth
  readonly today: PlainDate
  readonly centreName: string
}

export const readSummary: Job<SummaryInput, Summary> = (context, { month, today, centreName }) => {
  const store = context.reader()
  const period = summaryPeriod(month, summaryStyle.period)
  const facts = readFacts(context, month, today)
  const { from, to } = period
  const { rows } = computeSummary(facts, period, {
    ...summaryStyle,
    grantLimitDays: grantLimitsOn(to, context),
  })
  const undated = [...listUndatedClosings(store, from, to)]
  return {
    month,
    from,
    to,
    centreName,
    rows,
    balance: computeBalance(facts, undated),
    undated,
  }
}

// The promise printed in a month's table is the one in force when the month ended.
function grantLimitsOn(day: PlainDate, { reckoning }: JobContext): Readonly<Record<PatentType, number>> {
  const limitOf = (id: string): number => {
    const rule = ruleInForce(reckoning.ruleBook, id, day)
    if (!rule) throw new Error(`no rule ${id} on ${day}`)
    return rule.amount
  }
  return {
    invention: limitOf('PX-GRANT-INV'),
    utilityModel: limitOf('PX-GRANT-UM'),
    design: limitOf('PX-GRANT-DES'),
  }
}

function readFacts({ reader }: JobContext, month: PlainMonth, today: PlainDate): SummaryFacts {
  const store = reader()
  const ranges = summaryRangesOf(month, summaryStyle.period)
  const months = monthSpansOf(month)
  return {
    ranges: mapRanges(range => readRangeFacts(store, months[range])),
    openAtEnd: mapRanges(range => readOpenFacts(store, ranges[range].to, today)),
    openAtStart: mapRanges(range => countOpenOn(store, addDays(ranges[range].from, -1))),
    registries: mapRanges(range => countRegistry(store, ranges[range].from, ranges[range].to)),
  }
}

function mapRanges<T>(make: (range: SummaryRange) => T): Record<SummaryRange, T> {
  return {
    thisMonth: make('thisMonth'),
    lastMonth: make('lastMonth'),
    sameMonthLastYear: make('sameMonthLastYear'),
    yearToDate: make('yearToDate'),
    lastYearToDate: make('lastYearToDate'),
  }
}

function monthSpansOf(month: PlainMonth): Readonly<Record<SummaryRange, MonthSpan>> {
  const to = toMonthNumber(month)
  const span = (from: number, until: number) => ({ from: from as MonthNumber, to: until as MonthNumber })
  const january = to - (to % 12)
  return {
    thisMonth: span(to, to),
    lastMonth: span(to - 1, to - 1),
    sameMonthLastYear: span(to - 12, to - 12),
    yearToDate: span(january, to),
    lastYearToDate: span(january - 12, to - 12),
  }
}
