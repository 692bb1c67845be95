// Hands back the rows of a ledger that were not taken, as they were written, each with its reasons.

import type { LedgerCell } from '#shared/ledger/ledger-sheet.ts'
import { writePlainSheets } from './write-plain-sheets.ts'

export interface BadSheet {
  /** Null for CSV. */
  readonly sheet: string | null
  readonly headers: readonly string[]
  readonly rows: readonly BadRow[]
}

interface BadRow {
  /** Row in the ledger. */
  readonly row: number
  readonly cells: readonly LedgerCell[]
  /** In the user's language. */
  readonly reasons: readonly string[]
}

/** Words of the added columns, and of a sheet that has no name, in the user's language. */
export interface BadRowWords {
  readonly row: string
  readonly reasons: string
  readonly sheet: string
}

/**
 * The bytes of an .xlsx with these rows under their own headers. Row number and reasons stand to the right, so that
 * the corrected file can be read again as it is.
 */
export function writeBadRows(sheets: readonly BadSheet[], words: BadRowWords): Promise<Uint8Array> {
  return writePlainSheets(
    sheets.map(({ sheet, headers, rows }) => ({
      name: sheet ?? words.sheet,
      rows: [
        [...headers, words.row, words.reasons],
        ...rows.map(({ row, cells, reasons }) => [
          ...filledUp(cells, headers.length),
          row,
          reasons.join('；'),
        ]),
      ],
    })),
  )
}

function filledUp(cells: readonly LedgerCell[], length: number): readonly LedgerCell[] {
  return Array.from({ length }, (_, i) => cells[i] ?? null)
}
