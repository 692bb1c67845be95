// Which recorded changes still hold. Only the last change can be taken back, and only once: what came before an undo
// stands for good, so that nobody undoes a year that other decisions were made by.

import type { ReckoningEvent } from './reckoning-event.ts'

/** The changes that hold, in order; neither an undone change nor the undoing itself is among them. */
export function effectiveEvents(events: readonly ReckoningEvent[]): readonly ReckoningEvent[] {
  const undone = undoneSeqs(events)
  return events.filter(event => event.change.type !== 'reckoningChangeUndone' && !undone.has(event.seq))
}

/** The change that may be taken back now; null where there is none, or the last thing done was an undo. */
export function undoableEvent(events: readonly ReckoningEvent[]): ReckoningEvent | null {
  const last = events.at(-1)
  return last && last.change.type !== 'reckoningChangeUndone' ? last : null
}

/** Places in the log of the changes that were taken back. */
export function undoneSeqs(events: readonly ReckoningEvent[]): ReadonlySet<number> {
  return new Set(
    events.flatMap(({ change }) => (change.type === 'reckoningChangeUndone' ? [change.seq] : [])),
  )
}
