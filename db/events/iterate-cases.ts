// The log case by case, each with all its events: for replaying everything without holding everything.

import type { CaseEvent } from '#shared/cases/case-event.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import { type EventRow, parseEventRow } from './read-case-events.ts'

export interface RecordedCase {
  readonly caseId: number
  /** In order of recording. */
  readonly events: readonly CaseEvent[]
}

/** Cases in order of id. The store must not be written through the same connection meanwhile, but for projections. */
export function* iterateCases(store: ReadStore): Generator<RecordedCase> {
  // A range of ids at a time: a statement that is being iterated would keep the connection from running another.
  for (let from = 0; ; ) {
    const rows = statement(
      store,
      `SELECT seq, id, case_id, happened_on, recorded_at_ms, actor, type, version, payload
       FROM case_event WHERE case_id > :from AND case_id <= :from + ${idsAtATime} ORDER BY case_id, seq`,
    ).all({ from }) as EventRow[]
    yield* groupByCase(rows)
    if (rows.length > 0) from += idsAtATime
    else {
      const next = statement(store, 'SELECT min(case_id) FROM case_event WHERE case_id > :from')
        .pluck()
        .get({ from }) as number | null
      if (next === null) return
      from = next - 1
    }
  }
}

const idsAtATime = 500

function* groupByCase(rows: readonly EventRow[]): Generator<RecordedCase> {
  let caseId = -1
  let events: CaseEvent[] = []
  for (const row of rows) {
    if (row.case_id !== caseId) {
      if (events.length > 0) yield { caseId, events }
      caseId = row.case_id
      events = []
    }
    events.push(parseEventRow(row))
  }
  if (events.length > 0) yield { caseId, events }
}
