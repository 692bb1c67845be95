// Sheets → the bytes of an .xlsx file. Text is always written as text: a cell that begins like a formula stays what
// somebody typed, also after it was opened and saved again.

import {
  type Cell,
  type CellStyle,
  type CellValue,
  type RowDef,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'
import type { Sheet, SheetCell } from '#shared/print/sheet.ts'

/** @param sheets at least one, with names that differ */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(toWriteSheet),
    defaultFont: font,
  })
}

interface Grid {
  /** Characters of the standard font that one row of the sheet holds. */
  readonly width: number
  readonly rows: CellValue[][]
  readonly heights: Map<number, RowDef>
  readonly cells: Map<string, Partial<Cell>>
  readonly merged: number[]
}

function toWriteSheet(sheet: Sheet): WriteSheet {
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0)
  const grid: Grid = { width, rows: [], heights: new Map(), cells: new Map(), merged: [] }
  addLine(grid, sheet.title, titleStyle)
  for (const line of sheet.subtitles) addLine(grid, line, lineStyle)
  const headRow = grid.rows.length
  addRow(
    grid,
    sheet.columns.map(({ head }) => ({ value: head, align: 'center', bold: true })),
  )
  for (const row of sheet.rows) addRow(grid, row)
  for (const line of sheet.footnotes) addLine(grid, line, noteStyle)
  return {
    name: sheetName(sheet.name),
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: grid.rows,
    cells: grid.cells,
    rowDefs: grid.heights,
    merges: grid.merged.map(row => ({
      startRow: row,
      endRow: row,
      startCol: 0,
      endCol: sheet.columns.length - 1,
    })),
    freezePane: { rows: headRow + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
    },
  }
}

/** A line across all columns. */
function addLine(grid: Grid, text: string, style: CellStyle): void {
  // Spreadsheet programs do not fit the height of merged cells to their text.
  const size = style.font?.size ?? font.size
  const lines = Math.ceil((widthOf(text) * size) / font.size / grid.width)
  grid.heights.set(grid.rows.length, { height: Math.max(1, lines) * size * 1.4 })
  grid.merged.push(grid.rows.length)
  grid.cells.set(`${grid.rows.length},0`, { style: { ...style, ...textFormat(text) } })
  grid.rows.push([writableText(text)])
}

function addRow(grid: Grid, row: readonly SheetCell[]): void {
  row.forEach((cell, column) => {
    grid.cells.set(`${grid.rows.length},${column}`, { style: styleOf(cell) })
  })
  grid.rows.push(row.map(({ value }) => (typeof value === 'string' ? writableText(value) : value)))
}

const side = { style: 'thin' } as const
const border = { top: side, right: side, bottom: side, left: side } as const
// A style that names a font must name all of it: what is missing is not taken from the default.
const font = { name: '宋体', size: 11 }
const titleStyle: CellStyle = { font: { ...font, size: 16, bold: true }, alignment: { horizontal: 'center' } }
const lineStyle: CellStyle = { font, alignment: { horizontal: 'left' } }
const noteStyle: CellStyle = {
  font: { ...font, size: 9 },
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
}

function styleOf({ value, format, align, bold }: SheetCell): CellStyle {
  return {
    border,
    alignment: { horizontal: align ?? 'left', vertical: 'center', wrapText: typeof value === 'string' },
    ...(bold && { font: { ...font, bold } }),
    ...(format === undefined ? textFormat(value) : { numFmt: format }),
  }
}

// The text format keeps a spreadsheet program from reading the cell as a formula when it is edited or saved as CSV.
function textFormat(value: SheetCell['value']): { numFmt?: string } {
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? { numFmt: '@' } : {}
}

/** Most characters a cell of an .xlsx file may hold. */
const cellLimit = 32_767

/** Characters of the standard font that a text takes; a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)
}

// Control characters and lone surrogates cannot be written in XML; a file with one is "damaged" to its reader.
function writableText(text: string): string {
  const legal = text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '\ufffd')
  const short = legal.length <= cellLimit ? legal : `${legal.slice(0, cellLimit - 1).toWellFormed()}…`
  // The format reads _x0041_ as the character of that number; its own escape keeps what was typed.
  return short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Sheet names have at most 31 characters and none of []:*?/\\. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}
