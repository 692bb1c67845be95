// Writes rows of plain cells, as a ledger has them, into the bytes of an .xlsx file. No titles, no layout for print:
// that is electron/printing.

import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { looksLikeFormula, writableText } from '#electron/printing/workbook-text.ts'
import { cleanText, cutText } from '#shared/identifiers/normalise-text.ts'
import type { LedgerCell } from '#shared/ledger/ledger-sheet.ts'

export interface PlainSheet {
  readonly name: string
  readonly rows: readonly (readonly LedgerCell[])[]
}

/** Excel's own limit. */
const longestSheetName = 31

/** Text that looks like a formula gets the text format, so that it stays text when somebody edits it. */
export async function writePlainSheets(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const names = new Set<string>()
  return writeXlsx({ sheets: sheets.map(sheet => toWriteSheet(sheet, names)) })
}

function toWriteSheet(sheet: PlainSheet, names: Set<string>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const rows = sheet.rows.map((row, r) =>
    row.map((cell, c): CellValue => {
      if (typeof cell !== 'string') return cell === null || Number.isFinite(cell) ? cell : String(cell)
      if (looksLikeFormula(cell)) cells.set(`${r},${c}`, { style: { numFmt: '@' } })
      return writableText(cell)
    }),
  )
  return { name: uniqueName(sheet.name, names), rows, cells }
}

function uniqueName(wanted: string, names: Set<string>): string {
  const legal = cleanText(wanted.replace(/[[\]:*?/\\']/g, ' ')).replaceAll('\n', ' ')
  const base = cutText(legal, longestSheetName) || 'Sheet'
  let name = base
  for (let n = 2; names.has(name.toLowerCase()); n++) name = `${cutText(base, longestSheetName - 5)} ${n}`
  names.add(name.toLowerCase())
  return name
}
