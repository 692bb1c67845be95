// Seals events of a desk one after another, each to the one before. Writes nothing: the rows may be made on one thread
// and inserted by another.

import type { CaseEvent, CaseEventBody } from '#shared/cases/case-event.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { RowInserter, type RowValue } from '../insert-rows.ts'
import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'
import { type DeskIdentity, readDeskIdentity } from './desk-identity.ts'
import { firstHash, sealEvent } from './event-hash.ts'
import { newEventId } from './event-id.ts'
import { encodePayload, payloadVersion } from './event-payload.ts'

export interface NewCaseEvent {
  readonly happenedOn: PlainDate
  readonly body: CaseEventBody
}

export interface SealedEvent {
  /** The values of its row, ids and hashes in hexadecimal. */
  readonly values: readonly RowValue[]
  /** As it will be read back. */
  readonly event: CaseEvent
}

/** Goes on from the last event of a store, which must not grow by anything else meanwhile. */
export class EventChain {
  private readonly desk: DeskIdentity
  private seq: number
  private hash: Buffer

  constructor(store: ReadStore) {
    this.desk = readDeskIdentity(store)
    const last = statement(store, 'SELECT seq, hash FROM case_event ORDER BY seq DESC LIMIT 1').get() as
      | { seq: number; hash: Buffer }
      | undefined
    this.seq = last?.seq ?? 0
    this.hash = last?.hash ?? firstHash
  }

  /** @param recordedAtMs the moment of recording, ms since 1970 */
  seal(caseId: number, { happenedOn, body }: NewCaseEvent, actor: string, recordedAtMs: number): SealedEvent {
    const { desk, hash: previousHash } = this
    const id = newEventId(recordedAtMs, this.seq)
    const seq = this.seq + 1
    const day = toDayNumber(happenedOn)
    const payload = encodePayload(body)
    const said = { caseId, seq, happenedOn: day, recordedAtMs, actor, type: body.type, payload }
    const hash = sealEvent({ ...said, id, version: payloadVersion, previousHash, deskUid: desk.uid })
    this.seq = seq
    this.hash = hash
    const hex = id.toString('hex')
    const hashes = [previousHash.toString('hex'), hash.toString('hex')]
    return {
      values: [
        ...[seq, hex, caseId, desk.n, day, recordedAtMs, actor, body.type, payloadVersion, payload],
        ...hashes,
      ],
      event: { id: hex, happenedOn, recordedAtMs, actor, body },
    }
  }
}

/** The only way events of cases get into the store. The caller holds the transaction. @param values of rows, one after another */
export function insertEvents(store: WriteStore, values: readonly RowValue[]): void {
  inserter.insert(store, values)
}

const inserter = new RowInserter(
  'case_event',
  [
    ...['seq', 'id', 'case_id', 'desk', 'happened_on', 'recorded_at_ms'],
    ...['actor', 'type', 'version', 'payload', 'previous_hash', 'hash'],
  ],
  { id: 'unhex(?)', previous_hash: 'unhex(?)', hash: 'unhex(?)' },
)
