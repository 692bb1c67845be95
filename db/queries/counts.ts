// How much a store holds.

import { type ReadStore, statement } from '../store-handle.ts'

export function countEvents(store: ReadStore): number {
  return statement(store, 'SELECT count(*) FROM case_event').pluck().get() as number
}

export function countCases(store: ReadStore): number {
  return statement(store, 'SELECT count(*) FROM case_row').pluck().get() as number
}

/** Ids of every case that has events, in order. */
export function listCaseIds(store: ReadStore): readonly number[] {
  return statement(store, 'SELECT DISTINCT case_id FROM case_event ORDER BY case_id')
    .pluck()
    .all() as number[]
}
