// Job: whether the store is whole: the file, the chain of events, and every projection equal to a replay.

import { checkIntegrity } from '#db/back-up-store.ts'
import { readDeskIdentity } from '#db/events/desk-identity.ts'
import { firstHash, sealEvent } from '#db/events/event-hash.ts'
import { type EventRow, iterateSealedEvents, parseEventRow } from '#db/events/read-case-events.ts'
import { openScratchStore } from '#db/open-store.ts'
import { clearProjections } from '#db/projections/clear-projections.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { readMetNamesOf } from '#db/projections/project-met-names.ts'
import { readProjectionOf } from '#db/projections/read-projection.ts'
import { countCases, countEvents } from '#db/queries/counts.ts'
import type { ReadStore } from '#db/store-handle.ts'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import { advance, type Job, type JobContext, type JobControl } from './job.ts'
import { verifyRegistries } from './verify-registries.ts'

export interface VerifyResult {
  readonly events: number
  readonly cases: number
  /** One line each, at most `mostFindings`; empty: all is well. */
  readonly findings: string[]
}

const mostFindings = 100

export const verify: Job<null, VerifyResult> = (context, _input, control) => {
  const store = context.reader()
  const findings: string[] = []
  const complaint = checkIntegrity(store.database)
  if (complaint !== null) findings.push(`integrity: ${complaint}`)
  const byCase = verifyChain(store, findings, control)
  verifyProjections(context, byCase, findings, control)
  findings.push(...verifyRegistries(store))
  return { events: countEvents(store), cases: byCase.size, findings: findings.slice(0, mostFindings) }
}

function verifyChain(store: ReadStore, findings: string[], control: JobControl): Map<number, CaseEvent[]> {
  const total = countEvents(store)
  const { uid } = readDeskIdentity(store)
  const byCase = new Map<number, CaseEvent[]>()
  let previousHash: Buffer = firstHash
  let expectedSeq = 1
  for (const value of iterateSealedEvents(store)) {
    if (value.seq % 1_000 === 0) advance(control, 'chain', value.seq, total)
    if (value.seq !== expectedSeq) findings.push(`event ${expectedSeq}: missing`)
    if (!sealOf(value, previousHash, uid).equals(value.hash)) findings.push(`event ${value.seq}: seal broken`)
    previousHash = value.hash
    expectedSeq = value.seq + 1
    const events = byCase.get(value.case_id)
    if (events) events.push(parseEventRow(value))
    else byCase.set(value.case_id, [parseEventRow(value)])
  }
  return byCase
}

function sealOf(row: EventRow, previousHash: Buffer, deskUid: Buffer): Buffer {
  return sealEvent({
    previousHash,
    id: row.id,
    caseId: row.case_id,
    deskUid,
    seq: row.seq,
    happenedOn: row.happened_on,
    recordedAtMs: row.recorded_at_ms,
    actor: row.actor,
    type: row.type,
    version: row.version,
    payload: row.payload,
  })
}

// Every case is projected again into an empty store and compared, row by row, with what the desk shows.
function verifyProjections(
  context: JobContext,
  byCase: ReadonlyMap<number, CaseEvent[]>,
  findings: string[],
  control: JobControl,
): void {
  const scratch = openScratchStore()
  let done = 0
  for (const [caseId, events] of byCase) {
    if (done++ % 200 === 0) advance(control, 'replay', done, byCase.size)
    projectCase(scratch, caseId, events, context.reckoning)
    if (readMetNamesOf(scratch, caseId) !== readMetNamesOf(context.reader(), caseId)) {
      findings.push(`case ${caseId}: its names in the registries differ from its events`)
    }
    if (readProjectionOf(scratch, caseId) !== readProjectionOf(context.reader(), caseId)) {
      findings.push(`case ${caseId}: what is shown differs from its events`)
    }
    clearProjections(scratch)
  }
  const shown = countCases(context.reader())
  if (shown !== byCase.size) findings.push(`cases: ${shown} shown, ${byCase.size} recorded`)
  scratch.database.close()
}
