// Everything projected of one case as one text, for comparing a replay with what is stored.

import { readSearchedCase } from '../search/index-case.ts'
import { type ReadStore, statement } from '../store-handle.ts'

const tables = [
  ['case_row', 'id'],
  ['clock', 'case_id'],
  ['milestone', 'case_id'],
  ['party', 'case_id'],
] as const

export function readProjectionOf(store: ReadStore, caseId: number): string {
  const rows = tables.map(([table, key]) =>
    statement(store, `SELECT * FROM ${table} WHERE ${key} = :caseId`).all({ caseId }),
  )
  return JSON.stringify([...rows, readSearchedCase(store, caseId)])
}
