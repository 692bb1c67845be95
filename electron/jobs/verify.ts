// Job: whether the store is whole: the file, the chain of events, every projection equal to a replay, every sum equal
// to what the cases add up to.

import { checkIntegrity } from '#db/back-up-store.ts'
import { readDeskIdentity } from '#db/events/desk-identity.ts'
import { firstHash, sealEvent } from '#db/events/event-hash.ts'
import { iterateCases } from '#db/events/iterate-cases.ts'
import { type EventRow, iterateSealedEvents } from '#db/events/read-case-events.ts'
import { projectEvents } from '#db/projections/project-case.ts'
import { rollUpTableNames } from '#db/projections/projection-tables.ts'
import { contributionsOf } from '#db/projections/roll-up-contributions.ts'
import { listSums, RollUps } from '#db/projections/roll-ups.ts'
import { sameProjection } from '#db/projections/same-projection.ts'
import { readProjection } from '#db/projections/write-projection.ts'
import { countCases, countEvents, countRecordedCases } from '#db/queries/counts.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { advance, type Job, type JobContext, type JobControl } from './job.ts'

export interface VerifyResult {
  readonly events: number
  readonly cases: number
  /** One line each, at most `mostFindings`; empty: all is well. */
  readonly findings: string[]
}

const mostFindings = 100

export const verify: Job<null, VerifyResult> = (context, _input, control) => {
  const store = context.reader()
  const read = () => {
    const findings: string[] = []
    const complaint = checkIntegrity(store.database)
    if (complaint !== null) findings.push(`integrity: ${complaint}`)
    verifyChain(store, findings, control)
    verifyProjections(context, findings, control)
    const cases = countRecordedCases(store)
    return { events: countEvents(store), cases, findings: findings.slice(0, mostFindings) }
  }
  // One view of the store throughout, whatever is recorded meanwhile.
  return store.database.transaction(read)()
}

function verifyChain(store: ReadStore, findings: string[], control: JobControl): void {
  const total = countEvents(store)
  const { uid } = readDeskIdentity(store)
  let previousHash: Buffer = firstHash
  let expectedSeq = 1
  for (const value of iterateSealedEvents(store)) {
    if (value.seq % 1_000 === 0) advance(control, 'chain', value.seq, total)
    if (value.seq !== expectedSeq) findings.push(`event ${expectedSeq}: missing`)
    if (!sealOf(value, previousHash, uid).equals(value.hash)) findings.push(`event ${value.seq}: seal broken`)
    previousHash = value.hash
    expectedSeq = value.seq + 1
  }
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

// Every case is projected again and compared, row by row, with what the desk shows; so are the sums.
function verifyProjections(context: JobContext, findings: string[], control: JobControl): void {
  const store = context.reader()
  const total = countRecordedCases(store)
  const rollUps = new RollUps()
  let done = 0
  for (const { caseId, events } of iterateCases(store)) {
    if (done++ % 200 === 0) advance(control, 'replay', done, total)
    const { projection } = projectEvents(caseId, events, context.reckoning)
    rollUps.add(contributionsOf(projection))
    const shown = readProjection(store, caseId)
    if (shown && sameProjection(projection, shown)) continue
    findings.push(`case ${caseId}: ${shown ? 'what is shown differs from its events' : 'is not shown'}`)
  }
  for (const table of rollUpTableNames) {
    if (JSON.stringify(rollUps.list(table)) !== JSON.stringify(listSums(store, table)))
      findings.push(`${table}: does not add up to the cases`)
  }
  const shown = countCases(store)
  if (shown !== total) findings.push(`cases: ${shown} shown, ${total} recorded`)
}
