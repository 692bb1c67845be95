// Serial numbers of cases: without gaps for a kind and year, never given twice. Taken in the registration's own
// transaction, so that a registration that fails gives its number back.

import { statement, type WriteStore } from '../store-handle.ts'

export function takeSerial(store: WriteStore, kind: string, year: number): number {
  return statement(
    store,
    `INSERT INTO case_serial (kind, year, last) VALUES (:kind, :year, 1)
     ON CONFLICT (kind, year) DO UPDATE SET last = last + 1
     RETURNING last`,
  )
    .pluck()
    .get({ kind, year }) as number
}
