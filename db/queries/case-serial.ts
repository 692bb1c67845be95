// Serial numbers of cases: without gaps for a kind and year, never given twice. Taken in the registration's own
// transaction, so that a registration that fails gives its number back.

import { statement, type WriteStore } from '../store-handle.ts'

export function takeSerial(store: WriteStore, kind: string, year: number): number {
  return takeSerials(store, kind, year, 1)
}

/** Takes several in a row. @returns the last of them */
export function takeSerials(store: WriteStore, kind: string, year: number, count: number): number {
  return statement(
    store,
    `INSERT INTO case_serial (kind, year, last) VALUES (:kind, :year, :count)
     ON CONFLICT (kind, year) DO UPDATE SET last = last + :count
     RETURNING last`,
  )
    .pluck()
    .get({ kind, year, count }) as number
}
