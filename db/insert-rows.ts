// Inserts many rows of one table, several a statement: calling SQLite costs as much as a small row. They come as one
// list of values, which is what a statement takes and what costs least to hand from thread to thread.

import { statement, type WriteStore } from './store-handle.ts'

export type RowValue = string | number | null

const rowsAStatement = 16

/** A table with its columns, in the order of the values; made once, because the text of a statement finds it again. */
export class RowInserter {
  private readonly width: number
  private readonly one: string
  private readonly several: string

  /** @param terms what stands for the value of a column in SQL; absent: the value itself */
  constructor(table: string, columns: readonly string[], terms: Readonly<Record<string, string>> = {}) {
    const row = `(${columns.map(column => terms[column] ?? '?').join(', ')})`
    // FAIL, because whoever inserts gives up the transaction anyway: a statement that could be undone by itself keeps a
    // journal, and has every FTS5 index of the transaction write out what it has gathered.
    const head = `INSERT OR FAIL INTO ${table} (${columns.join(', ')}) VALUES `
    this.width = columns.length
    this.one = head + row
    this.several = head + Array.from({ length: rowsAStatement }, () => row).join(', ')
  }

  /** @param values of all rows, one row after another */
  insert(store: WriteStore, values: readonly RowValue[]): void {
    const severalValues = this.width * rowsAStatement
    let at = 0
    for (; at + severalValues <= values.length; at += severalValues) {
      statement(store, this.several).run(values.slice(at, at + severalValues))
    }
    for (; at < values.length; at += this.width) {
      statement(store, this.one).run(values.slice(at, at + this.width))
    }
  }
}
