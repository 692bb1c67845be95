// Which series a case joined or left with each event of its course. Leaving does not record which: it is the one that the
// case was in.

import type { CaseEvent } from './case-event.ts'

export interface SeriesChange {
  readonly change: 'joined' | 'left'
  readonly name: string
}

/**
 * What an event changed of the series a case is in; null: nothing.
 *
 * @param effective the events that count; what was taken back says what it said, and changes nothing
 * @returns to be asked for every event, in order of recording
 */
export function followSeries(effective: readonly CaseEvent[]): (event: CaseEvent) => SeriesChange | null {
  const counting = new Set(effective.map(({ id }) => id))
  let current = ''
  return ({ id, body }) => {
    if (body.type !== 'seriesChanged') return null
    const left = current
    if (counting.has(id)) current = body.series?.name ?? ''
    return body.series ? { change: 'joined', name: body.series.name } : { change: 'left', name: left }
  }
}
