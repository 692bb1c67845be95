// Writes sheets of plain cells as an .xlsx file. The only file that knows the spreadsheet library's writing side, and
// the one place where cells are kept from being taken for formulas.

import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { cleanText, cutText } from '#shared/identifiers/normalise-text.ts'
import type { LedgerCell } from '#shared/ledger/ledger-sheet.ts'

export interface SheetToWrite {
  readonly name: string
  readonly rows: readonly (readonly LedgerCell[])[]
}

/** Excel's own limits. */
const longestCell = 32_767
const longestSheetName = 31

const formulaStart = /^[=+\-@\t\r]/

/**
 * The bytes of a workbook with these sheets. A text that begins with = + - @ tab or CR is written as text, in a cell
 * of text format, so that it stays text when somebody edits it.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const names = new Set<string>()
  return writeXlsx({ sheets: sheets.map(sheet => toWriteSheet(sheet, names)) })
}

function toWriteSheet(sheet: SheetToWrite, names: Set<string>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const rows = sheet.rows.map((row, r) =>
    row.map((cell, c): CellValue => {
      if (typeof cell === 'string' && formulaStart.test(cell))
        cells.set(`${r},${c}`, { style: { numFmt: '@' } })
      return writable(cell)
    }),
  )
  return { name: uniqueName(sheet.name, names), rows, cells }
}

function writable(cell: LedgerCell): CellValue {
  if (typeof cell !== 'string') return cell === null || Number.isFinite(cell) ? cell : String(cell)
  return cutText(withoutInvisible(cell), longestCell)
}

// Characters that XML cannot hold would make the whole file unreadable. Leading tabs and line breaks stay.
function withoutInvisible(text: string): string {
  const leading = /^[\t\r\n ]*/.exec(text)?.[0] ?? ''
  return leading + cleanText(text)
}

function uniqueName(wanted: string, names: Set<string>): string {
  const base = cleanText(wanted)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'|'$/g, ' ')
    .trim()
    .slice(0, longestSheetName)
  let name = base.toWellFormed() || 'Sheet'
  for (let n = 2; names.has(name.toLowerCase()); n++) name = `${base.slice(0, longestSheetName - 5)} ${n}`
  names.add(name.toLowerCase())
  return name
}
