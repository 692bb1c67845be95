// The order in which a case's course is read: the latest first, a correction where the corrected record stood, the
// record it replaced right beneath it. Whatever took something back is told there and has no line of its own.

import type { TimelineEntry } from '#shared/contract/case-page-contract.ts'

export function orderCourse(timeline: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const byId = new Map(timeline.map((entry, index) => [entry.eventId, { entry, index }]))
  const placeOf = (entry: TimelineEntry): number => {
    let place = byId.get(entry.eventId)
    const seen = new Set<string>()
    while (place?.entry.replaces && !seen.has(place.entry.eventId)) {
      seen.add(place.entry.eventId)
      place = byId.get(place.entry.replaces) ?? place
    }
    return place?.index ?? 0
  }
  return timeline
    .filter(({ type }) => type !== 'eventRetracted')
    .map((entry, index) => ({ entry, index, place: placeOf(entry) }))
    .sort(
      (a, b) =>
        b.entry.happenedOn.localeCompare(a.entry.happenedOn) ||
        recordedOf(timeline, b.place) - recordedOf(timeline, a.place) ||
        b.place - a.place ||
        b.index - a.index,
    )
    .map(({ entry }) => entry)
}

function recordedOf(timeline: readonly TimelineEntry[], place: number): number {
  return timeline[place]?.recordedAtMs ?? 0
}
