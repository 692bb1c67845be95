// The place of each event in the course of a case: the day it happened, then the moment it was recorded. An event that
// replaces another recorded wrongly stands where that one stood, however much later it was recorded.

import type { CaseEvent } from './case-event.ts'

/** @returns for an event, the one whose moment of recording counts for its place: itself, or what it replaced first */
export function placesOf(events: readonly CaseEvent[]): (event: CaseEvent) => CaseEvent {
  if (!events.some(event => replacedBy(event) !== null)) return event => event
  const byId = new Map(events.map(event => [event.id, event]))
  return event => {
    let place = event
    // A desk's log only goes back; a log put together by hand could go round.
    const seen = new Set([event.id])
    for (let next = replacedBy(place); next !== null && !seen.has(next); next = replacedBy(place)) {
      seen.add(next)
      place = byId.get(next) ?? place
    }
    return place
  }
}

function replacedBy({ body }: CaseEvent): string | null {
  return body.type === 'stepRecorded' ? (body.replaces ?? null) : null
}
