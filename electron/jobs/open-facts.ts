// The open cases at the end of a day, each once, by the worst light of the centre's clocks that run for it.

import { countLightsOn } from '#db/queries/read-lights.ts'
import { countOpenOn } from '#db/queries/read-tallies.ts'
import type { ReadStore } from '#db/store-handle.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { OpenFacts } from '#shared/summary/month-facts.ts'
import { lastDayOfStatistics, statisticsMonthOf } from '#shared/summary/statistics-month.ts'
import { summaryStyle } from '#shared/summary/summary-style.ts'

export function readOpenFacts(store: ReadStore, day: PlainDate): OpenFacts {
  const month = statisticsMonthOf(day, summaryStyle.period)
  const endsMonth = lastDayOfStatistics(month, summaryStyle.period) === day
  return { open: countOpenOn(store, day), ...countLightsOn(store, day, endsMonth ? month : null) }
}
