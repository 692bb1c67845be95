// Looks at a store from outside, as `anshi verify` and the log of events show it. Writes nothing.

import { readDeskIdentity } from '#db/events/desk-identity.ts'
import { firstHash, sealEvent } from '#db/events/event-hash.ts'
import { readCaseEvents, type SealedEventRow } from '#db/events/read-case-events.ts'
import { openStoreForReading } from '#db/open-store.ts'
import { type ReadStore, statement } from '#db/store-handle.ts'
import { runVerify } from '#electron/cli/verbs/verify.ts'
import type { VerifyResult } from '#electron/jobs/verify.ts'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { Acknowledged } from './record-load.ts'
import type { Findings } from './torture-part.ts'

/** What `anshi verify` says of a folder: its findings, or the code with which it could not read the store. */
export async function verifyFolder(folder: string): Promise<VerifyResult | string> {
  const out: string[] = []
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void out.push(line),
    readFile: () => new Uint8Array(),
    today: plainDate('2026-11-20'),
  }
  const call = {
    args: [],
    json: true,
    io,
    dataFolder: folder,
    isFolderGiven: true,
    printPdf: null,
    writeFile: () => undefined,
  }
  try {
    await runVerify(call)
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code
    throw error
  }
  return JSON.parse(out.join('\n')) as VerifyResult
}

/** Adds to `findings` what `anshi verify` finds. */
export async function expectWhole(folder: string, where: string, findings: Findings): Promise<void> {
  const verified = await verifyFolder(folder)
  if (typeof verified === 'string') return findings.add(`${where}: ${verified}`)
  for (const line of verified.findings.slice(0, 5)) findings.add(`${where}: ${line}`)
}

/** Reads beside whoever writes; the log that a killed desk left behind is read, and left. */
export function readFolder<T>(folder: string, read: (store: ReadStore) => T): T {
  const opened = openStoreForReading(folder)
  if (!opened.ok) throw new Error(`the store cannot be read: ${opened.failure.code}`)
  try {
    return read(opened.value.store)
  } finally {
    opened.value.close()
  }
}

/** How far the log of events was checked. */
export interface CheckedLog {
  readonly seq: number
  readonly hash: Buffer
}

export const nothingChecked: CheckedLog = Object.freeze({ seq: 0, hash: firstHash })

export interface NewEvents {
  readonly log: CheckedLog
  readonly rows: readonly SealedEventRow[]
}

/** Checks that what was checked is still there, and the seals of what came since. */
export function checkNewEvents(
  store: ReadStore,
  checked: CheckedLog,
  where: string,
  findings: Findings,
): NewEvents {
  const before = statement(store, 'SELECT count(*) FROM case_event WHERE seq <= :seq').pluck().get(checked)
  findings.expect(before === checked.seq, `${where}: ${before} of ${checked.seq} earlier events are there`)
  const rows = statement(store, 'SELECT * FROM case_event WHERE seq > :seq ORDER BY seq').all({
    seq: checked.seq,
  }) as SealedEventRow[]
  const { uid } = readDeskIdentity(store)
  let log = checked
  for (const row of rows) {
    findings.expect(row.seq === log.seq + 1, `${where}: event ${log.seq + 1} is missing`)
    findings.expect(sealOf(row, log.hash, uid).equals(row.hash), `${where}: event ${row.seq}: seal broken`)
    log = { seq: row.seq, hash: row.hash }
  }
  return { log, rows }
}

function sealOf(row: SealedEventRow, previousHash: Buffer, deskUid: Buffer): Buffer {
  const { id, case_id: caseId, seq, happened_on: happenedOn, recorded_at_ms: recordedAtMs } = row
  const { actor, type, version, payload } = row
  return sealEvent({
    previousHash,
    id,
    caseId,
    deskUid,
    seq,
    happenedOn,
    recordedAtMs,
    actor,
    type,
    version,
    payload,
  })
}

/** Adds a finding for every acknowledged event that is not there, or says something else. */
export function expectAcknowledged(
  store: ReadStore,
  acknowledged: readonly Acknowledged[],
  where: string,
  findings: Findings,
): number {
  let losses = 0
  for (const { caseId, version, happenedOn, mark } of acknowledged) {
    const event = readCaseEvents(store, caseId)[version - 1]
    const holds = event !== undefined && event.happenedOn === happenedOn && markOf(event) === mark
    if (!findings.expect(holds, `${where}: case ${caseId} lost event ${version} (${mark})`)) losses++
  }
  return losses
}

function markOf({ body }: CaseEvent): string {
  if (body.type === 'caseRegistered') return body.title
  if (body.type === 'receiptCorrected') return body.reason
  return body.type === 'stepRecorded' ? body.note : ''
}
