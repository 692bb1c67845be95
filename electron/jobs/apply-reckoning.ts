// Job: makes a change of calendar or rules. One transaction: the event is in the log and every case it touches is
// shown by it, or nothing happened.

import { appendReckoningEvent } from '#db/events/append-reckoning-event.ts'
import { rewriteReckoned } from '#db/projections/rewrite-reckoned.ts'
import { RollUps } from '#db/projections/roll-ups.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import { inTransaction } from '#db/store-handle.ts'
import { withRoom } from '#db/work-room.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Job } from './job.ts'
import { type PreviewReckoningInput, propose } from './preview-reckoning.ts'
import { visitChangedCases } from './visit-changed-cases.ts'

export interface ApplyReckoningInput extends PreviewReckoningInput {
  /** Token of the preview that was confirmed. */
  readonly expected: string
  readonly actor: string
  readonly nowMs: number
}

export interface AppliedChange {
  readonly seq: number
  readonly cases: number
  readonly clocks: number
}

export const applyReckoning: Job<ApplyReckoningInput, AppliedChange> = (context, input, control) => {
  const store = context.writer()
  const apply = () => {
    const before = readReckoning(store)
    const { after, tally } = propose(store, before, input)
    const rollUps = new RollUps()
    visitChangedCases(store, { before, after, asOf: input.today }, control, changed => {
      tally.add(changed)
      const rows = changed.rows()
      rewriteReckoned(store, changed.id, rows.before, rows.after, rollUps)
    })
    rollUps.flush(store)
    const { expected, cases, clocks } = tally.finish()
    if (expected !== input.expected) throw new FailureError('reckoningMoved')
    const { change, actor, nowMs } = input
    return { seq: appendReckoningEvent(store, { change, cases, actor, atMs: nowMs }), cases, clocks }
  }
  return withRoom(store, () => inTransaction(store, apply))
}
