// Puts the rows that show a case into the store, and reads them back. The caller holds the transaction.

import { RowInserter } from '../insert-rows.ts'
import { readSearchedCase } from '../search/index-case.ts'
import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'
import type { CaseProjection, RowValues } from './case-projection.ts'
import { type CaseTable, caseTableNames, caseTables } from './projection-tables.ts'

/** Writes the rows of cases that have none. */
export function insertProjections(store: WriteStore, projections: readonly CaseProjection[]): void {
  for (const table of caseTableNames) {
    const rows: RowValues[] = []
    for (const projection of projections) rows.push(...projection[table])
    inserters[table].insert(store, rows)
  }
}

export function deleteProjection(store: WriteStore, caseId: number): void {
  for (const table of caseTableNames) {
    statement(store, `DELETE FROM ${table} WHERE ${caseTables[table].caseId} = ?`).run(caseId)
  }
}

/** The rows of a case as stored; null where there is no such case. */
export function readProjection(store: ReadStore, caseId: number): CaseProjection | null {
  const rowsOf = (table: CaseTable) =>
    statement(store, selectFrom[table]).raw().all(caseId) as readonly RowValues[]
  const [row] = rowsOf('case_row')
  const searched = readSearchedCase(store, caseId)
  if (!row || !searched) return null
  return {
    case_row: [row],
    clock: rowsOf('clock'),
    milestone: rowsOf('milestone'),
    case_light: rowsOf('case_light'),
    case_link: rowsOf('case_link'),
    case_series: rowsOf('case_series'),
    past_closing: rowsOf('past_closing'),
    case_key: rowsOf('case_key'),
    searched,
  }
}

const inserters = byTable((table, columns) => new RowInserter(table, columns))

const selectFrom = byTable(
  (table, columns) =>
    `SELECT ${columns.join(', ')} FROM ${table} WHERE ${caseTables[table].caseId} = ? ORDER BY 1, 2, 3`,
)

function byTable<T>(
  make: (table: CaseTable, columns: readonly string[]) => T,
): Readonly<Record<CaseTable, T>> {
  const entries = caseTableNames.map(table => [table, make(table, caseTables[table].columns)] as const)
  return Object.fromEntries(entries) as Record<CaseTable, T>
}
