// Reads an .xlsx file into sheets of plain cells. The only file that knows the spreadsheet library's reading side.

import { type CellValue, readXlsx } from 'hucre/xlsx'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { CellDamage, LedgerCell, LedgerRow, LedgerSheet } from '#shared/ledger/ledger-sheet.ts'
import { type CellsOfWorkbook, extractCells } from './extract-cells.ts'
import type { LedgerLimits } from './ledger-limits.ts'

const millisecondsOfDay = 86_400_000

/** The sheets of a workbook; hidden ones too, for a ledger may be hidden by a filter's accident. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: LedgerLimits,
): Promise<Outcome<readonly LedgerSheet[]>> {
  const cells = extractCells(bytes, limits)
  if (!cells.ok) return cells
  const workbook = await parseWorkbook(cells.value, limits)
  if (workbook === null) return fail('ledgerUnreadable', { reason: 'damaged' })
  const sheets = workbook.sheets.map(
    (sheet): LedgerSheet => ({
      name: sheet.name,
      date1904: workbook.dateSystem === '1904',
      rows: toRows(sheet.rows, limits),
    }),
  )
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  return rows > limits.rows ? fail('ledgerTooLarge', { reason: 'rows', most: limits.rows }) : succeed(sheets)
}

// Whatever the library throws over somebody's bytes means one thing to the user: this file cannot be read.
async function parseWorkbook({ archive, holdsCells }: CellsOfWorkbook, limits: LedgerLimits) {
  const lastRow = limits.rows + 1
  try {
    return await readXlsx(archive, {
      sheets: (_info, index) => holdsCells[index] === true,
      // Formatting runs on to the last row and column of a sheet; cells outside are not read.
      range: `A1:${columnName(limits.columns)}${lastRow}`,
      maxRows: lastRow,
    })
  } catch {
    return null
  }
}

function toRows(rows: readonly (readonly CellValue[])[], limits: LedgerLimits): readonly LedgerRow[] {
  return rows.flatMap((values, index): LedgerRow | readonly never[] => {
    const damage: CellDamage[] = []
    const cells = values.map((value, column) => {
      const cell = toCell(value)
      if (typeof cell !== 'string' || cell.length <= limits.cellCharacters) return cell
      damage.push({ code: 'cellTooLong', column })
      return cell.slice(0, limits.cellCharacters)
    })
    return cells.every(cell => cell === null) ? [] : { row: index + 1, cells, damage }
  })
}

function toCell(value: CellValue): LedgerCell {
  if (value instanceof Date) return dayText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value === '' ? null : value
}

// Serials carry the noise of binary fractions: the moment is rounded to its second before the day is cut off.
function dayText(date: Date): string {
  const moment = Math.round(date.getTime() / 1000) * 1000
  if (!Number.isFinite(moment) || Math.abs(moment) > 8.64e15) return '#VALUE!'
  const [day = '', time = ''] = new Date(moment).toISOString().split('T')
  return moment % millisecondsOfDay === 0 ? day : `${day} ${time.slice(0, 8)}`
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter
}
