// Job: what a change of calendar or rules would do to every case. Writes nothing.

import { readReckoning } from '#db/queries/read-reckoning.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { withRoom } from '#db/work-room.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { ReckoningPreview } from '#shared/contract/reckoning-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { checkChange } from '#shared/reckoning/check-change.ts'
import { foldReckoning } from '#shared/reckoning/fold-reckoning.ts'
import type { DeskReckoning } from '#shared/reckoning/reckoning.ts'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import type { Job } from './job.ts'
import { ChangeTally } from './tally-changes.ts'
import { visitChangedCases } from './visit-changed-cases.ts'

export interface PreviewReckoningInput {
  readonly change: ReckoningChange
  readonly today: PlainDate
}

export const previewReckoning: Job<PreviewReckoningInput, ReckoningPreview> = (context, input, control) => {
  const store = context.reader()
  const read = () => {
    const before = readReckoning(store)
    const { after, tally } = propose(store, before, input)
    visitChangedCases(store, { before, after, asOf: input.today }, control, changed => tally.add(changed))
    return tally.finish()
  }
  // One view of the store throughout, whatever is recorded meanwhile.
  return withRoom(store, () => store.database.transaction(read)())
}

/** The reckoning with the change, and a tally for what it does. @throws FailureError of checkChange */
export function propose(
  store: ReadStore,
  before: DeskReckoning,
  { change, today }: PreviewReckoningInput,
): { readonly after: DeskReckoning; readonly tally: ChangeTally } {
  const checked = checkChange(before, change)
  if (!checked.ok) throw new FailureError(checked.failure.code, checked.failure.details)
  const lastSeq = before.events.at(-1)?.seq ?? 0
  const proposed = { seq: lastSeq + 1, recordedAtMs: 0, actor: '', cases: 0, change }
  return {
    after: foldReckoning([...before.events, proposed]),
    tally: new ChangeTally(store, { change, asOf: today, lastSeq }),
  }
}
