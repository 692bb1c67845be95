// Job: the facts of a month's summary from the store, and the summary made of them.

import { countRegistry } from '#db/queries/count-registry.ts'
import { countOpenOn, listUndatedClosings, readRangeFacts } from '#db/queries/read-tallies.ts'
import type { PatentType } from '#shared/cases/case-kind.ts'
import type { Summary } from '#shared/contract/summary-contract.ts'
import { addDays, type PlainDate, type PlainMonth } from '#shared/dates/plain-date.ts'
import { ruleInForce } from '#shared/limits/rule-book.ts'
import { computeBalance } from '#shared/summary/balance.ts'
import { computeSummary } from '#shared/summary/compute-summary.ts'
import type { OpenFacts, SummaryFacts, SummaryRange } from '#shared/summary/month-facts.ts'
import { type DayRange, summaryPeriod, summaryRangesOf } from '#shared/summary/summary-period.ts'
import type { Job, JobContext } from './job.ts'
import { readOpenFacts } from './open-facts.ts'
import { summaryStyle } from './summary-style.ts'

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

function readFacts(context: JobContext, month: PlainMonth, today: PlainDate): SummaryFacts {
  const ranges = summaryRangesOf(month, summaryStyle.period)
  const store = context.reader()
  const known = new Map<PlainDate, OpenFacts>()
  const openAt = (day: PlainDate): OpenFacts => {
    // A month that is not over is shown as it stands today.
    const seen = day < today ? day : today
    const facts = known.get(seen) ?? readOpenFacts(context, seen, today)
    known.set(seen, facts)
    return facts
  }
  const ofRanges = <T>(make: (range: DayRange) => T): Record<SummaryRange, T> => ({
    thisMonth: make(ranges.thisMonth),
    lastMonth: make(ranges.lastMonth),
    sameMonthLastYear: make(ranges.sameMonthLastYear),
    yearToDate: make(ranges.yearToDate),
    lastYearToDate: make(ranges.lastYearToDate),
  })
  return {
    ranges: ofRanges(({ from, to }) => readRangeFacts(store, from, to)),
    openAtEnd: ofRanges(({ to }) => openAt(to)),
    openAtStart: ofRanges(({ from }) => countOpenOn(store, addDays(from, -1))),
    registries: ofRanges(({ from, to }) => countRegistry(store, from, to)),
  }
}
