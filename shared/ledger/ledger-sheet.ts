// A ledger as it lies in the file, before anything is understood: sheets, rows, cells. Written by the file readers.

/** Text (dates of a spreadsheet as `YYYY-MM-DD`), a number, or nothing. Yes/no cells are `TRUE` and `FALSE`. */
export type LedgerCell = string | number | null

/** What happened to a cell while the file was read. */
export interface CellDamage {
  readonly code: 'cellTooLong' | 'characterUnreadable' | 'quoteUnclosed'
  /** Column, counted from 0. */
  readonly column: number
}

export interface LedgerRow {
  /** Row as Excel shows it; for CSV the n-th record. */
  readonly row: number
  readonly cells: readonly LedgerCell[]
  readonly damage: readonly CellDamage[]
}

export interface LedgerSheet {
  /** Null for CSV. */
  readonly name: string | null
  /** The workbook counts its days from 1904 (old Mac files). */
  readonly date1904: boolean
  readonly rows: readonly LedgerRow[]
}

/** The cell as people read it; a number in plain decimal digits. */
export function textOfCell(cell: LedgerCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'number' ? textOfNumber(cell) : cell.trim()
}

function textOfNumber(number: number): string {
  const text = String(number)
  return text.includes('e') && Number.isFinite(number) ? number.toFixed(10).replace(/\.?0+$/, '') : text
}
