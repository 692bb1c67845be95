// Sheets → the bytes of an .xlsx file. Text is always written as text: a cell that begins like a formula stays what
// somebody typed, also after it was opened and saved again.

import type { NamedRange, RowDef } from 'hucre'
import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Sheet, SheetCell } from '#shared/print/sheet.ts'
import { looksLikeFormula, widthInCharacters, writableText } from './workbook-text.ts'

/** @param sheets at least one, with names that differ */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(toWriteSheet),
    namedRanges: sheets.map(repeatedHead),
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
  addRow(
    grid,
    sheet.columns.map(({ head }) => ({ value: head, align: 'center', bold: true })),
  )
  for (const row of sheet.rows) addRow(grid, row)
  for (const line of sheet.footnotes) addLine(grid, line, noteStyle)
  const endCol = sheet.columns.length - 1
  return {
    name: sheetName(sheet.name),
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: grid.rows,
    cells: grid.cells,
    rowDefs: grid.heights,
    merges: grid.merged.map(row => ({ startRow: row, endRow: row, startCol: 0, endCol })),
    freezePane: { rows: headRowOf(sheet) + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}

// The head of the table repeats on every printed page. The library writes the name of a sheet without quotation
// marks, which damages the file where the name begins with a digit, so the range is named here.
function repeatedHead(sheet: Sheet): NamedRange {
  const scope = sheetName(sheet.name)
  const head = headRowOf(sheet) + 1
  return { name: '_xlnm.Print_Titles', range: `'${scope.replaceAll("'", "''")}'!$${head}:$${head}`, scope }
}

/** Index of the row of column heads, after the title and the lines under it. */
function headRowOf(sheet: Sheet): number {
  return 1 + sheet.subtitles.length
}

/** A line across all columns. */
function addLine(grid: Grid, text: string, style: CellStyle): void {
  // Spreadsheet programs do not fit the height of merged cells to their text.
  const size = style.font?.size ?? font.size
  const lines = Math.ceil((widthInCharacters(text) * size) / font.size / grid.width)
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

function textFormat(value: SheetCell['value']): { numFmt?: string } {
  return typeof value === 'string' && looksLikeFormula(value) ? { numFmt: '@' } : {}
}

/** Sheet names have at most 31 characters and none of []:*?/\\. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}
