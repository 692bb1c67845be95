// Decides whether a case may join a series or leave it. A case is in one series at a time.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { CaseEventBody } from './case-event.ts'
import type { SeriesRef } from './case-link.ts'
import type { CaseState } from './case-state.ts'

/** @param command.series null: leave. @returns the event, or alreadySo | inOtherSeries */
export function decideSeries(
  state: CaseState,
  command: { readonly series: SeriesRef | null; readonly note: string },
): Outcome<CaseEventBody> {
  const { series, note } = command
  if ((state.series?.uid ?? null) === (series?.uid ?? null)) return fail('alreadySo')
  if (state.series !== null && series !== null) return fail('inOtherSeries', { series: state.series.name })
  return succeed({ type: 'seriesChanged', series, note })
}
