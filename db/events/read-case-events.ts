// Reads events back, oldest recording first. Payloads are checked against their schema: the log is trusted, its
// bytes are not.

import { type CaseEvent, caseEventBodySchema } from '#shared/cases/case-event.ts'
import { type DayNumber, fromDayNumber } from '#shared/dates/plain-date.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface EventRow {
  readonly seq: number
  readonly id: Buffer
  readonly case_id: number
  readonly happened_on: number
  readonly recorded_at_ms: number
  readonly actor: string
  readonly type: string
  readonly version: number
  readonly payload: string
}

/** The events of one case; empty where there is no such case. */
export function readCaseEvents(store: ReadStore, caseId: number): readonly CaseEvent[] {
  const rows = statement(
    store,
    `SELECT seq, id, case_id, happened_on, recorded_at_ms, actor, type, version, payload
     FROM case_event WHERE case_id = :caseId ORDER BY seq`,
  ).all({ caseId }) as EventRow[]
  return rows.map(parseEventRow)
}

/** A row of the log as an event. Throws where the payload does not fit its type. */
export function parseEventRow(row: EventRow): CaseEvent {
  return {
    id: row.id.toString('hex'),
    happenedOn: fromDayNumber(row.happened_on as DayNumber),
    recordedAtMs: row.recorded_at_ms,
    actor: row.actor,
    body: caseEventBodySchema.parse({ ...JSON.parse(row.payload), type: row.type }),
  }
}

/** A row of the log with its seal, for checking the chain. */
export interface SealedEventRow extends EventRow {
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
