// Reads a whole sheet: finds its header, reads its rows, and keeps what the preview and the rows handed back need.

import type { CaseKind } from '#shared/cases/case-kind.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { detectHeader, type HeaderMapping, type SheetHeader, type UnknownColumns } from './detect-header.ts'
import { knownMilestonesOf } from './known-milestones.ts'
import type { LedgerCase, LedgerProblem } from './ledger-case.ts'
import type { LedgerCell, LedgerRow, LedgerSheet } from './ledger-sheet.ts'
import { readLedgerRow, type SheetContext } from './read-ledger-row.ts'

/** A row with problems, with its cells as they lie in the file. `usable` is false where no case could be made of it. */
interface FlawedRow {
  readonly row: number
  readonly usable: boolean
  readonly cells: readonly LedgerCell[]
  readonly problems: readonly LedgerProblem[]
}

export interface LedgerSheetReading {
  readonly sheet: string | null
  /** Id of the layout, e.g. `preExamination`, `complaint`, `openRights`. */
  readonly layout: string
  readonly kind: CaseKind
  readonly headerRow: number
  readonly headers: readonly string[]
  /** What each recognised column was taken for: header as written and column id. */
  readonly matched: readonly { readonly header: string; readonly column: string }[]
  readonly unmatched: readonly string[]
  /** Every row of the sheet as it lies in the file, the header among them. */
  readonly rows: readonly LedgerRow[]
  readonly cases: readonly LedgerCase[]
  readonly flawed: readonly FlawedRow[]
  /** Rows that are no cases: totals, repeated headers, notes. Blank rows are not listed. */
  readonly skipped: readonly { readonly row: number; readonly reason: 'total' | 'header' | 'note' }[]
}

export type LedgerSheetResult =
  | { readonly ok: true; readonly reading: LedgerSheetReading }
  | { readonly ok: false; readonly unknown: UnknownColumns }

export interface ReadSheetOptions {
  readonly kind?: CaseKind | null
  readonly mapping?: HeaderMapping
  /** Nothing that a ledger tells can have happened after it. Absent: no day is too late. */
  readonly today?: PlainDate
  /** Told after every thousand rows. */
  readonly onRows?: (done: number) => void
}

const rowsBetweenReports = 1_000

/** Reads a sheet. A case number that the sheet has given before is an error of the later row. */
export function readLedgerSheet(sheet: LedgerSheet, options: ReadSheetOptions = {}): LedgerSheetResult {
  const detection = detectHeader(sheet, options.kind ?? null, options.mapping)
  if (!detection.ok) return detection
  const { header } = detection
  const context: SheetContext = {
    sheet: sheet.name,
    date1904: sheet.date1904,
    header,
    knownMilestones: knownMilestonesOf(header),
    today: options.today ?? null,
  }
  const collected = startCollecting()
  for (let i = header.rowIndex + 1; i < sheet.rows.length; i++) {
    const row = sheet.rows[i]
    if (row) collected.take(row, context)
    if (i % rowsBetweenReports === 0) options.onRows?.(i)
  }
  return { ok: true, reading: { ...describe(sheet, header), ...collected.result } }
}

function describe(sheet: LedgerSheet, header: SheetHeader) {
  return {
    sheet: sheet.name,
    layout: header.layout.id,
    kind: header.layout.kind,
    headerRow: header.row,
    headers: header.headers,
    matched: [...header.columns.values()].map(({ header: word, column }) => ({
      header: word,
      column: column.id,
    })),
    unmatched: header.unmatched,
    rows: sheet.rows,
  }
}

function startCollecting() {
  const cases: LedgerCase[] = []
  const flawed: FlawedRow[] = []
  const skipped: { row: number; reason: 'total' | 'header' | 'note' }[] = []
  const numbers = new Set<string>()

  const take = (row: LedgerRow, context: SheetContext): void => {
    const reading = readLedgerRow(row, context)
    if (reading.type === 'none') {
      if (reading.reason !== 'blank') skipped.push({ row: row.row, reason: reading.reason })
      return
    }
    if (reading.type === 'unusable') {
      flawed.push({ row: row.row, usable: false, cells: row.cells, problems: reading.problems })
      return
    }
    const ledgerCase = withRepeatedNumber(reading.case, numbers, context.header)
    cases.push(ledgerCase)
    if (ledgerCase.problems.length > 0) {
      flawed.push({ row: row.row, usable: true, cells: row.cells, problems: ledgerCase.problems })
    }
  }
  return { take, result: { cases, flawed, skipped } }
}

function withRepeatedNumber(read: LedgerCase, numbers: Set<string>, header: SheetHeader): LedgerCase {
  // As the desk tells whether a number is taken.
  const number = foldForSearch(read.caseNumber)
  if (!numbers.has(number)) {
    numbers.add(number)
    return read
  }
  const problem: LedgerProblem = {
    code: 'caseNumberRepeated',
    severity: 'error',
    column: header.columns.get('caseNumber')?.header ?? '',
    value: read.caseNumber,
  }
  return { ...read, problems: [...read.problems, problem] }
}
