// Job: the cases behind a figure of the summary, a page of them.

import { keepKnownCycles, listCasesOpenOn, listCasesReaching } from '#db/queries/list-figure-cases.ts'
import { listCasesByLight } from '#db/queries/read-lights.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { addDays, type PlainDate, type PlainMonth } from '#shared/dates/plain-date.ts'
import type { CountTerm } from '#shared/summary/count-term.ts'
import type { SummaryRange } from '#shared/summary/month-facts.ts'
import { rowFilter } from '#shared/summary/row-filter.ts'
import { type DayRange, summaryRangesOf } from '#shared/summary/summary-period.ts'
import { summaryStyle } from '#shared/summary/summary-style.ts'
import type { Job, JobContext } from './job.ts'

export interface FigureCasesInput {
  readonly month: PlainMonth
  readonly row: string
  readonly column: SummaryRange
  readonly today: PlainDate
  /** Ids after this one. */
  readonly after: number
  readonly limit: number
}

export const readFigureCases: Job<FigureCasesInput, { ids: number[]; total: number }> = (context, input) => {
  const filter = rowFilter(input.row, summaryStyle.passRateBase)
  if (!filter) throw new FailureError('fieldInvalid', { field: 'row', reason: 'unknown' })
  const range = summaryRangesOf(input.month, summaryStyle.period)[input.column]
  const ids = new Set(filter.terms.flatMap(term => listTerm(context, term, range, input.today)))
  const named = filter.cycleKnown ? keepKnownCycles(context.reader(), [...ids]) : [...ids]
  const inOrder = named.sort((a, b) => a - b)
  return { ids: inOrder.filter(id => id > input.after).slice(0, input.limit), total: inOrder.length }
}

function listTerm(
  context: JobContext,
  term: CountTerm,
  range: DayRange,
  today: PlainDate,
): readonly number[] {
  const store = context.reader()
  switch (term.type) {
    case 'reached':
      return listCasesReaching(store, term.cases, range)
    case 'openAtStart':
      return listCasesOpenOn(store, addDays(range.from, -1))
    case 'openAtEnd':
      if (term.light === 'open') return listCasesOpenOn(store, range.to)
      return listCasesByLight(store, range.to < today ? range.to : today, term.light)
  }
}
