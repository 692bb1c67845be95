// Job: fills an empty desk with invented cases, the same for the same seed, whole batches at a time; all of them, or
// one part after another so that other writes take their turn between.

import { checkpoint, logBytes } from '#db/checkpoint.ts'
import { insertEvents } from '#db/events/event-chain.ts'
import { BulkProjector } from '#db/projections/bulk-projector.ts'
import { withoutIndexes } from '#db/projections/without-indexes.ts'
import { countCases } from '#db/queries/counts.ts'
import { writeSetting } from '#db/queries/settings.ts'
import { inTransaction, type WriteStore } from '#db/store-handle.ts'
import type { DemonstrationInput, InventedCases } from '#electron/demonstration/invent-demonstration.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { advance, type Job } from './job.ts'
import { manyCases, workAhead, workInPlace } from './work-ahead.ts'

const mostLogBytes = 256 * 1024 * 1024

/** Answers with how many cases the whole has. @throws FailureError deskHoldsCases | jobCancelled */
export const buildDemonstration: Job<DemonstrationInput, { cases: number }> = (context, input, control) => {
  const store = context.writer()
  const begins = input.part === null || input.part.from === 0
  if (begins && countCases(store) > 0) throw new FailureError('deskHoldsCases')
  let cases = 0
  const writeAll = (invented: Iterable<InventedCases>) => {
    for (const some of invented) {
      cases = some.total
      writeSome(store, some)
      if (logBytes(store) > mostLogBytes) checkpoint(store)
      advance(control, 'inventing', some.done, some.total)
    }
  }
  advance(control, 'inventing', input.part?.from ?? 0, input.cases)
  const count = input.part?.count ?? input.cases
  if (count < manyCases) writeAll(workInPlace(store, 'demonstration', input))
  else withoutIndexes(store, () => writeAll(workAhead(context.folder, 'demonstration', input)))
  return { cases }
}

function writeSome(store: WriteStore, { events, computed }: InventedCases): void {
  inTransaction(store, () => {
    // With the first of them: a desk that was to be filled and holds nothing invented is nobody's demonstration.
    writeSetting(store, 'demonstration', 'yes')
    insertEvents(store, events)
    const projector = new BulkProjector(store)
    projector.add(computed)
    projector.flush()
  })
}
