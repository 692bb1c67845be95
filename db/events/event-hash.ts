// The seal of an event: what it says, chained to the event recorded before it on the same desk.

import { hash } from 'node:crypto'

/** The parts of an event row that its hash covers, in this order. */
export interface SealedParts {
  readonly previousHash: Buffer
  readonly id: Buffer
  readonly caseId: number
  readonly deskUid: Buffer
  readonly seq: number
  readonly happenedOn: number
  readonly recordedAtMs: number
  readonly actor: string
  readonly type: string
  readonly version: number
  readonly payload: string
}

/** Hash before the first event. */
export const firstHash = Buffer.alloc(32)

export function sealEvent(parts: SealedParts): Buffer {
  const { caseId, seq, happenedOn, recordedAtMs, actor, type, version, payload } = parts
  const said = JSON.stringify([caseId, seq, happenedOn, recordedAtMs, actor, type, version, payload])
  return hash(
    'sha256',
    Buffer.concat([parts.previousHash, parts.id, parts.deskUid, Buffer.from(said)]),
    'buffer',
  )
}

/** The parts of an event as they stand in its row. */
export interface SealedRow {
  readonly id: Buffer
  readonly case_id: number
  readonly seq: number
  readonly happened_on: number
  readonly recorded_at_ms: number
  readonly actor: string
  readonly type: string
  readonly version: number
  readonly payload: string
}

/** The seal that a row must have after an event of this seal. */
export function sealOfRow(row: SealedRow, previousHash: Buffer, deskUid: Buffer): Buffer {
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
