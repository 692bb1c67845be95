// Rows of a sheet that are nothing its list is about, and cells that were damaged while the file was read. The same for
// ledgers of cases and lists of registries.

import { cleanText, cutText } from '#shared/identifiers/normalise-text.ts'
import type { HeaderLayout, SheetHeader } from './detect-header.ts'
import type { LedgerProblem } from './ledger-case.ts'
import { type CellDamage, type LedgerCell, type LedgerRow, textOfCell } from './ledger-sheet.ts'

export type OutsideReason = 'blank' | 'total' | 'header' | 'note'

const totalWords = /^(?:本页)?(?:合\s*计|总\s*计|小\s*计|累\s*计|共\s*计)/
const damageSeverity: Readonly<Record<CellDamage['code'], 'error' | 'warning'>> = {
  cellTooLong: 'warning',
  characterUnreadable: 'warning',
  quoteUnclosed: 'error',
}

/** @param saysNothing of a row with one or two cells filled: that they are a note, given its cells by column id */
export function reasonToSkip(
  row: LedgerRow,
  header: SheetHeader<HeaderLayout>,
  saysNothing: (cell: (id: string) => LedgerCell | undefined) => boolean,
): OutsideReason | null {
  const filled = row.cells.map(textOfCell).filter(text => text !== '')
  if (filled.length === 0) return 'blank'
  if (totalWords.test(filled[0] ?? '')) return 'total'
  if (filled.length > 2) return repeatsHeader(row, header) ? 'header' : null
  return saysNothing(id => row.cells[header.columns.get(id)?.index ?? -1]) ? 'note' : null
}

function repeatsHeader(row: LedgerRow, header: SheetHeader<HeaderLayout>): boolean {
  return [...header.columns.values()].every(
    ({ index, header: word }) => textOfCell(row.cells[index]) === word.trim(),
  )
}

export function damageOf(row: LedgerRow, header: SheetHeader<HeaderLayout>): readonly LedgerProblem[] {
  return row.damage.map(({ code, column }) => ({
    code,
    severity: damageSeverity[code],
    column: cutText(cleanText(header.headers[column] ?? String(column + 1)), 200),
    value: cutText(cleanText(textOfCell(row.cells[column])), 200),
  }))
}
