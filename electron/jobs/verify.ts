// Job: whether the store is whole: the file, the chain of events, every projection equal to a replay, every sum equal
// to what the cases add up to, every attachment what its name says.

import { listAttachmentFiles } from '#db/attachments/list-attachment-files.ts'
import { listAttachmentReferences } from '#db/attachments/list-attachment-references.ts'
import { verifyAttachment } from '#db/attachments/verify-attachment.ts'
import { checkIntegrity } from '#db/backups/inspect-store-file.ts'
import { listDeskLogFindings } from '#db/events/append-to-desk-log.ts'
import { readDeskIdentity } from '#db/events/desk-identity.ts'
import { firstHash, sealOfRow } from '#db/events/event-hash.ts'
import { iterateCases } from '#db/events/iterate-cases.ts'
import { iterateSealedEvents, parseEventRow } from '#db/events/read-case-events.ts'
import { openScratchStore } from '#db/open-store.ts'
import { projectEvents } from '#db/projections/project-case.ts'
import { hasMetNames } from '#db/projections/project-met-names.ts'
import { readReservations, rebuildReservations } from '#db/projections/project-reservations.ts'
import { rollUpTableNames } from '#db/projections/projection-tables.ts'
import { contributionsOf } from '#db/projections/roll-up-contributions.ts'
import { listSums, RollUps } from '#db/projections/roll-ups.ts'
import { sameProjection } from '#db/projections/same-projection.ts'
import { readProjection } from '#db/projections/write-projection.ts'
import { countCases, countEvents, countRecordedCases } from '#db/queries/counts.ts'
import { atOneMoment, type ReadStore } from '#db/store-handle.ts'
import { advance, type Job, type JobContext, type JobControl } from './job.ts'
import { lookPastDamage } from './look-past-damage.ts'
import { verifyRegistries } from './verify-registries.ts'

export interface VerifyResult {
  readonly events: number
  readonly cases: number
  /** One line each, at most `mostFindings`; empty: all is well. */
  readonly findings: string[]
}

const mostFindings = 100

// A clerk goes on recording meanwhile.
export const verify: Job<null, VerifyResult> = (context, _input, control) =>
  atOneMoment(context.reader(), () => verifyMoment(context, control))

function verifyMoment(context: JobContext, control: JobControl): VerifyResult {
  const store = context.reader()
  const findings: string[] = []
  let events = 0
  let cases = 0
  lookPastDamage('integrity', findings, () => {
    const complaint = checkIntegrity(store.database)
    if (complaint !== null) findings.push(`integrity: ${complaint}`)
  })
  lookPastDamage('events', findings, () => {
    events = countEvents(store)
    verifyChain(store, findings, control)
  })
  lookPastDamage('what is shown', findings, () => {
    cases = countRecordedCases(store)
    verifyProjections(context, cases, findings, control)
  })
  lookPastDamage('the log of the desk', findings, () => verifyDeskLog(store, findings))
  lookPastDamage('attachments', findings, () => verifyAttachments(context, findings, control))
  return { events, cases, findings: findings.slice(0, mostFindings) }
}

function verifyChain(store: ReadStore, findings: string[], control: JobControl): void {
  const total = countEvents(store)
  const { uid } = readDeskIdentity(store)
  let previousHash: Buffer = firstHash
  let expectedSeq = 1
  for (const value of iterateSealedEvents(store)) {
    if (value.seq % 1_000 === 0) advance(control, 'chain', value.seq, total)
    if (value.seq !== expectedSeq) findings.push(`event ${expectedSeq}: missing`)
    lookPastDamage(`event ${value.seq}`, findings, () => {
      const sealed = sealOfRow(value, previousHash, uid).equals(value.hash)
      // The seal covers the hash before it as it was computed, not as it is written here.
      if (!sealed || !value.previous_hash.equals(previousHash))
        findings.push(`event ${value.seq}: seal broken`)
    })
    previousHash = value.hash
    expectedSeq = value.seq + 1
  }
}

// Every case is projected again and compared, row by row, with what the desk shows; so are the sums.
function verifyProjections(
  context: JobContext,
  total: number,
  findings: string[],
  control: JobControl,
): void {
  const store = context.reader()
  const rollUps = new RollUps()
  let done = 0
  for (const { caseId, rows } of iterateCases(store)) {
    if (done++ % 200 === 0) advance(control, 'replay', done, total)
    lookPastDamage(`case ${caseId}`, findings, () => {
      const { state, projection } = projectEvents(caseId, rows.map(parseEventRow), context.reckoning)
      rollUps.add(contributionsOf(projection))
      if (!hasMetNames(store, caseId, state))
        findings.push(`case ${caseId}: its names in the registries differ from its events`)
      const shown = readProjection(store, caseId)
      if (shown && sameProjection(projection, shown)) return
      findings.push(`case ${caseId}: ${shown ? 'what is shown differs from its events' : 'is not shown'}`)
    })
  }
  for (const table of rollUpTableNames) {
    if (JSON.stringify(rollUps.list(table)) !== JSON.stringify(listSums(store, table)))
      findings.push(`${table}: does not add up to the cases`)
  }
  const shown = countCases(store)
  if (shown !== total) findings.push(`cases: ${shown} shown, ${total} recorded`)
}

// Every file that a case names, and every other that lies with them.
function verifyAttachments(context: JobContext, findings: string[], control: JobControl): void {
  const named = listAttachmentReferences(context.reader()).map(({ sha256 }) => sha256)
  const present = listAttachmentFiles(context.folder).map(({ sha256 }) => sha256)
  const all = [...new Set([...named, ...present])]
  for (const [index, sha256] of all.entries()) {
    advance(control, 'attachments', index, all.length)
    const finding = verifyAttachment(context.folder, sha256)
    if (finding !== 'whole') findings.push(`attachment ${sha256}: ${finding}`)
  }
}

// The log of the desk, and what is projected of it.
function verifyDeskLog(store: ReadStore, findings: string[]): void {
  findings.push(...listDeskLogFindings(store))
  const scratch = openScratchStore()
  rebuildReservations(scratch, store)
  if (readReservations(scratch) !== readReservations(store))
    findings.push('reserved numbers: what is shown differs from the log')
  scratch.database.close()
  findings.push(...verifyRegistries(store))
}
