// Everything projected of one case as one text, for comparing a replay with what is stored.

import { type ReadStore, statement } from '../store-handle.ts'

const tables = [
  ['case_row', 'id'],
  ['clock', 'case_id'],
  ['milestone', 'case_id'],
  ['party', 'case_id'],
  ['case_key', 'case_id'],
  ['case_link', 'case_id'],
  ['case_series', 'case_id'],
  ['past_closing', 'case_id'],
] as const

export function readProjectionOf(store: ReadStore, caseId: number): string {
  return JSON.stringify(
    tables.map(([table, key]) =>
      statement(store, `SELECT * FROM ${table} WHERE ${key} = :caseId`).all({ caseId }),
    ),
  )
}
