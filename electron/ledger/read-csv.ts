// Reads a CSV file (RFC 4180, any usual delimiter) into one sheet of text cells.

import { detectDelimiter, parseCsv } from 'hucre/csv'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { CellDamage, LedgerCell, LedgerRow, LedgerSheet } from '#shared/ledger/ledger-sheet.ts'
import { decodeText } from './decode-text.ts'
import type { LedgerLimits } from './ledger-limits.ts'

/** Cells a file may have: rows and columns at their limits would be more than memory holds. */
const mostCells = 8_000_000

/** The one sheet of a CSV file; row n is the n-th record, whatever line breaks its fields contain. */
export function readCsv(bytes: Uint8Array, limits: LedgerLimits): Outcome<readonly LedgerSheet[]> {
  const decoded = decodeText(bytes)
  if (decoded === null) return fail('ledgerUnreadable', { reason: 'notText' })
  const { text, damaged } = decoded
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text.slice(0, 200))) {
    return fail('ledgerUnreadable', { reason: 'webPage' })
  }
  const delimiter = detectDelimiter(text.slice(0, 100_000))
  const counts = countCells(text, delimiter)
  if (counts.cells > mostCells) return fail('ledgerTooLarge', { reason: 'cells', most: mostCells })
  const records = parseCsv(text, { delimiter, maxRows: limits.rows + 2 })
  if (records.length > limits.rows + 1) return fail('ledgerTooLarge', { reason: 'rows', most: limits.rows })
  const rows = records.flatMap((record, index): LedgerRow | readonly never[] => {
    const isLast = index === records.length - 1
    const unclosed = isLast && counts.quotes % 2 === 1
    return toRow(record.slice(0, limits.columns), index + 1, { limits, damaged, unclosed }) ?? []
  })
  return succeed([{ name: null, date1904: false, rows }])
}

interface RowReading {
  readonly limits: LedgerLimits
  readonly damaged: boolean
  /** A quote that never closes has swallowed whatever came after it. */
  readonly unclosed: boolean
}

function toRow(record: readonly unknown[], row: number, reading: RowReading): LedgerRow | null {
  const damage: CellDamage[] = []
  const cells = record.map((value, column): LedgerCell => {
    const text = typeof value === 'string' ? value : ''
    if (reading.damaged && text.includes('\ufffd')) damage.push({ code: 'characterUnreadable', column })
    if (text.length > reading.limits.cellCharacters) damage.push({ code: 'cellTooLong', column })
    return text === '' ? null : text.slice(0, reading.limits.cellCharacters)
  })
  if (cells.every(cell => cell === null)) return null
  if (reading.unclosed) damage.push({ code: 'quoteUnclosed', column: cells.length - 1 })
  return { row, cells, damage }
}

function countCells(text: string, delimiter: string): { cells: number; quotes: number } {
  const separator = delimiter.charCodeAt(0)
  let cells = 1
  let quotes = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === separator || code === 0x0a || code === 0x0d) cells++
    else if (code === 0x22) quotes++
  }
  return { cells, quotes }
}
