// The only way an event of a case gets into the store. The caller holds the transaction and projects the case in it.

import { type CaseEvent, type CaseEventBody, caseEventVersion } from '#shared/cases/case-event.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { statement, type WriteStore } from '../store-handle.ts'
import { type DeskIdentity, readDeskIdentity } from './desk-identity.ts'
import { firstHash, sealEvent } from './event-hash.ts'
import { newEventId } from './event-id.ts'

export interface NewCaseEvent {
  readonly happenedOn: PlainDate
  readonly body: CaseEventBody
}

/** Appends events of any cases, keeping the chain in hand between them. Make one a transaction. */
export class EventAppender {
  private readonly store: WriteStore
  private readonly desk: DeskIdentity
  private seq: number
  private hash: Buffer

  constructor(store: WriteStore) {
    this.store = store
    this.desk = readDeskIdentity(store)
    const last = statement(store, 'SELECT seq, hash FROM case_event ORDER BY seq DESC LIMIT 1').get() as
      | { seq: number; hash: Buffer }
      | undefined
    this.seq = last?.seq ?? 0
    this.hash = last?.hash ?? firstHash
  }

  /** Appends one event and returns it as it will be read back. `recordedAtMs` is the moment of recording. */
  append(caseId: number, event: NewCaseEvent, actor: string, recordedAtMs: number): CaseEvent {
    const { type, ...payload } = event.body
    const id = newEventId(recordedAtMs, this.seq)
    const parts = {
      previousHash: this.hash,
      id,
      caseId,
      deskUid: this.desk.uid,
      seq: this.seq + 1,
      happenedOn: toDayNumber(event.happenedOn),
      recordedAtMs,
      actor,
      type,
      version: caseEventVersion,
      payload: JSON.stringify(payload),
    }
    const hash = sealEvent(parts)
    // By position: names are looked up one by one, and half of a large import went into that.
    statement(this.store, insertEvent).run(
      parts.seq,
      id,
      caseId,
      this.desk.n,
      parts.happenedOn,
      recordedAtMs,
      actor,
      type,
      parts.version,
      parts.payload,
      parts.previousHash,
      hash,
    )
    this.seq = parts.seq
    this.hash = hash
    return { id: id.toString('hex'), happenedOn: event.happenedOn, recordedAtMs, actor, body: event.body }
  }
}

const insertEvent = `
  INSERT INTO case_event
    (seq, id, case_id, desk, happened_on, recorded_at_ms, actor, type, version, payload, previous_hash, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
