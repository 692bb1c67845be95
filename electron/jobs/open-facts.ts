// The open cases at the end of a period, each once, by the worst light of the centre's clocks that run for it.

import { countLightsOn } from '#db/queries/read-lights.ts'
import { countOpenOn } from '#db/queries/read-tallies.ts'
import type { ReadStore } from '#db/store-handle.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { OpenFacts } from '#shared/summary/month-facts.ts'
import { lastDayOfStatistics, statisticsMonthOf } from '#shared/summary/statistics-month.ts'
import { summaryStyle } from '#shared/summary/summary-style.ts'

/**
 * @param end last day of the period; of one that is not over the lights are those of today, while a case that came in on
 *   a day off and counts from the next working day is among the open ones, as it is among those received
 */
export function readOpenFacts(store: ReadStore, end: PlainDate, today: PlainDate): OpenFacts {
  const day = end < today ? end : today
  const month = statisticsMonthOf(day, summaryStyle.period)
  const endsMonth = lastDayOfStatistics(month, summaryStyle.period) === day
  return { open: countOpenOn(store, end), ...countLightsOn(store, day, endsMonth ? month : null) }
}
