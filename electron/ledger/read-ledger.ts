// Reads a ledger: file, sheets, headers, rows. Writes nothing; what becomes of the cases is decided elsewhere.

import type { CaseKind } from '#shared/cases/case-kind.ts'
import type { Failure } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { detectHeader, type HeaderMapping, type UnknownColumns } from '#shared/ledger/detect-header.ts'
import type { LedgerSheet } from '#shared/ledger/ledger-sheet.ts'
import { textOfCell } from '#shared/ledger/ledger-sheet.ts'
import { type LedgerSheetReading, readLedgerSheet } from '#shared/ledger/read-ledger-sheet.ts'
import type { LedgerLimits } from './ledger-limits.ts'
import { readLedgerFile } from './read-ledger-file.ts'

export interface ReadLedgerOptions {
  /** Sheets of this kind only; `auto`: whatever a sheet's headers say. */
  readonly kind: CaseKind | 'auto'
  /** Headers that the user has assigned to columns of the layouts. */
  readonly mapping?: HeaderMapping
  /** Days after it are warned of. Absent: none is. */
  readonly today?: PlainDate
  readonly limits?: LedgerLimits
  /** Rows done of all rows; told now and then. May throw to stop the reading. */
  readonly onProgress?: (done: number, total: number) => void
}

/** A sheet that is no known ledger. It is left out, and said to be. */
interface UnknownSheet {
  readonly sheet: string | null
  /** The sheet's fullest row among its first, as the likeliest header. */
  readonly headers: readonly string[]
  /** Id of the layout it comes nearest to. */
  readonly nearest: string | null
  /** Header words of that layout's required columns which were not found. */
  readonly missing: readonly string[]
}

export type LedgerReading =
  | {
      readonly ok: true
      readonly sheets: readonly LedgerSheetReading[]
      readonly unknownSheets: readonly UnknownSheet[]
    }
  | { readonly ok: false; readonly failure: Failure }

/**
 * Reads a ledger.
 *
 * @param name file name; it decides nothing that the bytes decide
 * @returns the failures of readLedgerFile; ledgerColumnsUnknown where no sheet is a known ledger (`missing`: the headers
 *   that the nearest layout still needs); ledgerKindAbsent where none is of the kind asked for
 */
export async function readLedger(
  bytes: Uint8Array,
  name: string,
  options: ReadLedgerOptions,
): Promise<LedgerReading> {
  const file = await readLedgerFile(bytes, name, options.limits)
  if (!file.ok) return file
  const total = file.value.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  const sheets: LedgerSheetReading[] = []
  const unknownSheets: UnknownSheet[] = []
  let before = 0
  for (const sheet of file.value.sheets) {
    const result = readLedgerSheet(sheet, {
      kind: options.kind === 'auto' ? null : options.kind,
      ...(options.mapping && { mapping: options.mapping }),
      ...(options.today && { today: options.today }),
      onRows: done => options.onProgress?.(before + done, total),
    })
    if (result.ok) sheets.push(result.reading)
    else if (sheet.rows.length > 0) unknownSheets.push(describeUnknown(sheet, result.unknown))
    before += sheet.rows.length
  }
  options.onProgress?.(total, total)
  return sheets.length > 0
    ? { ok: true, sheets, unknownSheets }
    : nothingKnown(file.value.sheets, options, unknownSheets)
}

function nothingKnown(
  sheets: readonly LedgerSheet[],
  options: ReadLedgerOptions,
  unknownSheets: readonly UnknownSheet[],
): LedgerReading {
  const ofOtherKind = options.kind !== 'auto' && sheets.some(sheet => detectHeader(sheet).ok)
  if (ofOtherKind)
    return { ok: false, failure: { code: 'ledgerKindAbsent', details: { kind: options.kind } } }
  const [first] = unknownSheets
  const details = {
    sheet: first?.sheet ?? null,
    headers:
      first?.headers
        .filter(header => header !== '')
        .join('、')
        .slice(0, 500) ?? '',
    nearest: first?.nearest ?? null,
    missing: first?.missing.join('、') ?? '',
  }
  return { ok: false, failure: { code: 'ledgerColumnsUnknown', details } }
}

function describeUnknown(sheet: LedgerSheet, unknown: UnknownColumns): UnknownSheet {
  const rows = sheet.rows.slice(0, 15).map(row => row.cells.map(textOfCell))
  const filled = (row: readonly string[]): number => row.filter(text => text !== '').length
  const fullest = rows.reduce<readonly string[]>((best, row) => (filled(row) > filled(best) ? row : best), [])
  return {
    sheet: sheet.name,
    headers: fullest.map(header => header.slice(0, 100)),
    nearest: unknown.nearest?.id ?? null,
    missing: unknown.missing,
  }
}
