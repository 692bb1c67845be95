// How much a store holds.

import { type ReadStore, statement } from '../store-handle.ts'

export function countEvents(store: ReadStore): number {
  return statement(store, 'SELECT count(*) FROM case_event').pluck().get() as number
}

/** Cases that are shown. */
export function countCases(store: ReadStore): number {
  return statement(store, 'SELECT count(*) FROM case_row').pluck().get() as number
}

/** Cases that have events. */
export function countRecordedCases(store: ReadStore): number {
  return statement(store, 'SELECT count(DISTINCT case_id) FROM case_event').pluck().get() as number
}
