// The log case by case, each with all its events: for replaying everything without holding everything.

import { type ReadStore, statement } from '../store-handle.ts'
import { type EventRow, eventColumns } from './read-case-events.ts'

export interface RecordedCase {
  readonly caseId: number
  /** Its events as they are in the log, in order of recording. */
  readonly rows: readonly EventRow[]
}

/** Cases in order of id. The store must not be written through the same connection meanwhile, but for projections. */
export function* iterateCases(store: ReadStore): Generator<RecordedCase> {
  // A range of ids at a time: a statement that is being iterated would keep the connection from running another.
  for (let from = 0; ; ) {
    const rows = statement(
      store,
      `SELECT ${eventColumns} FROM case_event
       WHERE case_id > :from AND case_id <= :from + ${idsAtATime} ORDER BY case_id, seq`,
    )
      .raw()
      .all({ from }) as EventRow[]
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

function* groupByCase(all: readonly EventRow[]): Generator<RecordedCase> {
  let rows: EventRow[] = []
  for (const row of all) {
    const [first] = rows
    if (first && first[0] !== row[0]) {
      yield { caseId: first[0], rows }
      rows = []
    }
    rows.push(row)
  }
  const [last] = rows
  if (last) yield { caseId: last[0], rows }
}
