// Shows a case by another reckoning: writes those of its rows that differ, and gathers what the sums then differ by. The
// caller holds the transaction.

import { statement, type WriteStore } from '../store-handle.ts'
import type { RowValues } from './case-projection.ts'
import { caseTables } from './projection-tables.ts'
import { type ReckonedRows, reckonedColumns } from './reckoned-rows.ts'
import { type CountedAs, contributionsOfClocks, contributionsOfRow } from './roll-up-contributions.ts'
import type { RollUps } from './roll-ups.ts'
import { readRows, rewriteRows, updateColumns } from './write-projection.ts'

/** @param before as the store shows the case @param rollUps gets what the sums differ by */
export function rewriteReckoned(
  store: WriteStore,
  caseId: number,
  before: ReckonedRows,
  after: ReckonedRows,
  rollUps: RollUps,
): void {
  const as = readCountedAs(store, caseId)
  rollUps.take(contributionsOfClocks(as, before))
  rollUps.add(contributionsOfClocks(as, after))
  if (counted.some(at => before.columns[at] !== after.columns[at])) recount(store, caseId, after, rollUps)
  for (const table of ['clock', 'clock_facts', 'case_light'] as const)
    rewriteRows(store, table, before[table], after[table])
  updateColumns(store, caseId, reckonedColumns, before.columns, after.columns)
}

function readCountedAs(store: WriteStore, caseId: number): CountedAs {
  const row = statement(
    store,
    `SELECT coalesce(clerk, '') AS clerk, kind, closed_on IS NULL AS isOpen FROM case_row WHERE id = :caseId`,
  ).get({ caseId }) as { clerk: string; kind: string; isOpen: 0 | 1 } | undefined
  if (!row) throw new Error(`case ${caseId} is not shown`)
  return { ...row, isOpen: row.isOpen === 1 }
}

// Columns of the row by which sums are kept besides those of its clocks.
const counted = (['closed_in_time', 'grant_cycle'] as const).map(column => reckonedColumns.indexOf(column))

function recount(store: WriteStore, caseId: number, { columns }: ReckonedRows, rollUps: RollUps): void {
  const [row] = readRows(store, 'case_row', caseId)
  if (!row) throw new Error(`case ${caseId} is not shown`)
  const milestones = readRows(store, 'milestone', caseId)
  rollUps.take(contributionsOfRow(row, milestones))
  rollUps.add(contributionsOfRow(withColumns(row, columns), milestones))
}

function withColumns(row: RowValues, columns: RowValues): RowValues {
  const after = [...row]
  for (const [at, column] of reckonedColumns.entries())
    after[caseTables.case_row.columns.indexOf(column)] = columns[at] ?? null
  return after
}
