// Inserts many rows of one table, several a statement: calling SQLite costs as much as a small row.

import { statement, type WriteStore } from './store-handle.ts'

type RowValues = readonly (string | number | null)[]

const rowsAStatement = 16

/** A table with its columns, in the order of the values; made once, because the text of a statement finds it again. */
export class RowInserter {
  private readonly one: string
  private readonly several: string

  /** @param terms what stands for the value of a column in SQL; absent: the value itself */
  constructor(table: string, columns: readonly string[], terms: Readonly<Record<string, string>> = {}) {
    const row = `(${columns.map(column => terms[column] ?? '?').join(', ')})`
    // FAIL, because whoever inserts gives up the transaction anyway: a statement that could be undone by itself keeps a
    // journal, and has every FTS5 index of the transaction write out what it has gathered.
    const head = `INSERT OR FAIL INTO ${table} (${columns.join(', ')}) VALUES `
    this.one = head + row
    this.several = head + Array.from({ length: rowsAStatement }, () => row).join(', ')
  }

  insert(store: WriteStore, rows: readonly RowValues[]): void {
    let at = 0
    for (; at + rowsAStatement <= rows.length; at += rowsAStatement) {
      statement(store, this.several).run(rows.slice(at, at + rowsAStatement).flat())
    }
    for (; at < rows.length; at++) statement(store, this.one).run(rows[at])
  }
}
