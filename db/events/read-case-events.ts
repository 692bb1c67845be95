// Reads events back, oldest recording first.

import type { CaseEvent } from '#shared/cases/case-event.ts'
import { fromDayColumn } from '../day-column.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import type { SealedRow } from './event-hash.ts'
import { decodePayload } from './event-payload.ts'

/** What of a row of the log makes an event, in the order of `eventColumns`. */
export type EventRow = readonly [
  caseId: number,
  /** In hexadecimal. */
  id: string,
  happenedOn: number,
  recordedAtMs: number,
  actor: string,
  type: string,
  payload: string,
]

/** To be read raw: naming seven values costs more than reading them. */
export const eventColumns = 'case_id, lower(hex(id)), happened_on, recorded_at_ms, actor, type, payload'

/** The events of one case; empty where there is no such case. */
export function readCaseEvents(store: ReadStore, caseId: number): readonly CaseEvent[] {
  const rows = statement(store, `SELECT ${eventColumns} FROM case_event WHERE case_id = :caseId ORDER BY seq`)
  return (rows.raw().all({ caseId }) as EventRow[]).map(parseEventRow)
}

/** A row of the log as an event. Throws where the payload does not fit its type. */
export function parseEventRow([, id, happenedOn, recordedAtMs, actor, type, payload]: EventRow): CaseEvent {
  return {
    id,
    happenedOn: fromDayColumn(happenedOn),
    recordedAtMs,
    actor,
    body: decodePayload(type, payload),
  }
}

/** A row of the log with its seal, for checking the chain. */
export interface SealedEventRow extends SealedRow {
  readonly previous_hash: Buffer
  readonly hash: Buffer
}

/** The whole log in order of recording. */
export function iterateSealedEvents(store: ReadStore): IterableIterator<SealedEventRow> {
  return statement(
    store,
    'SELECT * FROM case_event ORDER BY seq',
  ).iterate() as IterableIterator<SealedEventRow>
}
