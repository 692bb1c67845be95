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
