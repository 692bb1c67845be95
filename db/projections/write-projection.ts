// Puts the rows that show a case into the store, and reads them back. The caller holds the transaction.

import { RowInserter, type RowValue } from '../insert-rows.ts'
import { readSearchedCase } from '../search/index-case.ts'
import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'
import type { CaseProjection, RowValues } from './case-projection.ts'
import { type CaseTable, caseTableNames, caseTables } from './projection-tables.ts'

/** Writes the rows of cases that have none. @param values of each table, of all rows one after another */
export function insertValues(
  store: WriteStore,
  values: Readonly<Record<CaseTable, readonly RowValue[]>>,
): void {
  for (const table of caseTableNames) inserters[table].insert(store, values[table])
}

/** Writes the rows of a case that has none. */
export function insertProjection(store: WriteStore, projection: CaseProjection): void {
  for (const table of caseTableNames) inserters[table].insert(store, projection[table].flat())
}

/** Puts the rows of `after` in the place of those of `before`, of the same case, and writes only what differs. */
export function rewriteProjection(store: WriteStore, before: CaseProjection, after: CaseProjection): void {
  updateCaseRow(store, before.case_row[0], after.case_row[0])
  for (const table of caseTableNames)
    if (table !== 'case_row') rewriteRows(store, table, before[table], after[table])
}

/** Puts rows of one case in the place of others, and writes only what differs. */
export function rewriteRows(
  store: WriteStore,
  table: CaseTable,
  before: readonly RowValues[],
  after: readonly RowValues[],
): void {
  const [known, wanted] = [byText(before), byText(after)]
  for (const [text, row] of known) if (!wanted.has(text)) statement(store, deleteFrom[table]).run(row)
  inserters[table].insert(
    store,
    [...wanted].flatMap(([text, row]) => (known.has(text) ? [] : row)),
  )
}

function updateCaseRow(store: WriteStore, before: RowValues, after: RowValues): void {
  updateColumns(store, after[0] as number, caseTables.case_row.columns, before, after)
}

/**
 * Writes those of these columns of a case's row that differ: its indexes cost more than the row, and those of columns
 * that stay are left alone.
 */
export function updateColumns(
  store: WriteStore,
  caseId: number,
  columns: readonly (typeof caseTables.case_row.columns)[number][],
  before: RowValues,
  after: RowValues,
): void {
  const changed = columns.map((column, at) => ({ column, at })).filter(({ at }) => before[at] !== after[at])
  if (changed.length === 0) return
  const assignments = changed.map(({ column }) => `${column} = ?`).join(', ')
  statement(store, `UPDATE case_row SET ${assignments} WHERE id = ?`).run(
    ...changed.map(({ at }) => after[at]),
    caseId,
  )
}

function byText(rows: readonly RowValues[]): ReadonlyMap<string, RowValues> {
  return new Map(rows.map(row => [JSON.stringify(row), row]))
}

/** The rows of a case as stored; null where there is no such case. */
export function readProjection(store: ReadStore, caseId: number): CaseProjection | null {
  const rowsOf = (table: CaseTable) => readRows(store, table, caseId)
  const [row] = rowsOf('case_row')
  const searched = readSearchedCase(store, caseId)
  if (!row || !searched) return null
  return {
    case_row: [row],
    clock: rowsOf('clock'),
    clock_facts: rowsOf('clock_facts'),
    milestone: rowsOf('milestone'),
    case_light: rowsOf('case_light'),
    case_link: rowsOf('case_link'),
    case_series: rowsOf('case_series'),
    past_closing: rowsOf('past_closing'),
    case_key: rowsOf('case_key'),
    searched,
  }
}

/** The rows of one case in one table, as stored. */
export function readRows(store: ReadStore, table: CaseTable, caseId: number): readonly RowValues[] {
  return statement(store, selectFrom[table]).raw().all(caseId) as readonly RowValues[]
}

const inserters = byTable((table, columns) => new RowInserter(table, columns))

const deleteFrom = byTable((table, columns) => {
  const { caseId } = caseTables[table]
  const same = columns.map(column => `${column} ${column === caseId ? '=' : 'IS'} ?`)
  return `DELETE FROM ${table} WHERE ${same.join(' AND ')}`
})

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
