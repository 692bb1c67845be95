// Job: the facts of a month's summary from the store, and the summary made of them.

import { countFlow, countOpenOn, listBalanceBreakers, listUndatedClosings, readRangeFacts } from '#db/queries/read-tallies.ts'
import type { ReadStore } from '#db/store-handle.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import type { Summary } from '#shared/contract/summary-contract.ts'
import { addDays, type PlainDate, type PlainMonth } from '#shared/dates/plain-date.ts'
import { computeSummary } from '#shared/summary/compute-summary.ts'
import type { OpenFacts, SummaryFacts, SummaryRange } from '#shared/summary/month-facts.ts'
import { type DayRange, summaryPeriod, summaryRangesOf } from '#shared/summary/summary-period.ts'
import type { Job, JobContext } from './job.ts'
import { readRunningClocks } from './read-clocks.ts'

export interface SummaryInput {
  readonly month: PlainMonth
  readonly today: PlainDate
  readonly centreName: string
}

const periodStyle = 'calendarMonth'

export const readSummary: Job<SummaryInput, Summary> = (context, { month, today, centreName }) => {
  const store = context.reader()
  const period = summaryPeriod(month, periodStyle)
  const facts = readFacts(context, month, today)
  const { from, to } = period
  const { rows } = computeSummary(facts, period)
  return {
    month,
    from,
    to,
    centreName,
    rows: [...rows],
    balance: readBalance(store, period),
    undated: [...listUndatedClosings(store, from, to)],
  }
}

function readFacts(context: JobContext, month: PlainMonth, today: PlainDate): SummaryFacts {
  const ranges = summaryRangesOf(month, periodStyle)
  const store = context.reader()
  const known = new Map<PlainDate, OpenFacts>()
  const openAt = (day: PlainDate): OpenFacts => {
    const facts = known.get(day) ?? readOpenFacts(context, day, today)
    known.set(day, facts)
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
    openAtStart: countOpenOn(store, addDays(ranges.thisMonth.from, -1)),
  }
}

/** Each open case once, by the worst light of the centre's clocks that run for it. */
function readOpenFacts(context: JobContext, day: PlainDate, today: PlainDate): OpenFacts {
  const store = context.reader()
  const worst = new Map<number, number>()
  for (const line of readRunningClocks(store, day, today, context.reckoning)) {
    worst.set(line.caseId, Math.max(worst.get(line.caseId) ?? 0, severityOf(line)))
  }
  const count = (severity: number) => [...worst.values()].filter(value => value === severity).length
  return {
    open: countOpenOn(store, day),
    overdue: count(severities.overdue),
    atRisk: count(severities.atRisk),
    paused: count(severities.paused),
  }
}

const severities = { normal: 0, paused: 1, atRisk: 2, overdue: 3 } as const

function severityOf({ light }: ClockLine): number {
  if (light === 'overdue') return severities.overdue
  if (light === 'atRisk' || light === 'dueToday') return severities.atRisk
  return light === 'paused' ? severities.paused : severities.normal
}

// Transfers between kinds and reopening make a new, linked case; until links exist there are none to count.
function readBalance(store: ReadStore, { from, to }: DayRange): Summary['balance'] {
  const openAtStart = countOpenOn(store, addDays(from, -1))
  const openAtEnd = countOpenOn(store, to)
  const { received, closed } = countFlow(store, from, to)
  const holds = openAtStart + received - closed === openAtEnd
  return {
    openAtStart,
    received,
    transferredIn: 0,
    reopened: 0,
    closed,
    transferredOut: 0,
    openAtEnd,
    holds,
    breaking: holds ? [] : [...listBalanceBreakers(store)],
  }
}
