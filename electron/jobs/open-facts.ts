// The open cases at the end of a period, each once, by the worst light of the centre's clocks that run for it.

import { countLightsOn } from '#db/queries/read-lights.ts'
import { countOpenOn } from '#db/queries/read-tallies.ts'
import type { ReadStore } from '#db/store-handle.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { OpenFacts } from '#shared/summary/month-facts.ts'
import { lastDayOfStatistics, statisticsMonthOf } from '#shared/summary/statistics-month.ts'
import { summaryStyle } from '#shared/summary/summary-style.ts'

/**
 * A period that is not over is shown as it stands today. Its open cases are counted to its end all the same, as its new
 * ones are: what came in on a Saturday is new on Monday, and in hand already.
 */
export function readOpenFacts(store: ReadStore, end: PlainDate, today: PlainDate): OpenFacts {
  const day = end < today ? end : today
  const month = statisticsMonthOf(day, summaryStyle.period)
  const endsMonth = lastDayOfStatistics(month, summaryStyle.period) === day
  return { open: countOpenOn(store, end), ...countLightsOn(store, day, endsMonth ? month : null) }
}
