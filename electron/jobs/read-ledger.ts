// Job: reads a ledger and says everything about it before anything is written: rows, problems, what is here already.

import { createHash, randomUUID } from 'node:crypto'
import { isNumberTaken, wasRowImported } from '#db/queries/imports.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { readLedger as readLedgerBytes } from '#electron/ledger/read-ledger.ts'
import type { CaseClock } from '#shared/cases/case-clocks.ts'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { findBoundClock } from '#shared/cases/judge-clocks.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { LedgerCase, LedgerProblem } from '#shared/ledger/ledger-case.ts'
import type { LedgerSheetReading } from '#shared/ledger/read-ledger-sheet.ts'
import { type EntryKind, isEntryKind } from '#shared/registries/entry-kind.ts'
import { hasError } from './apply-ledger.ts'
import { advance, type Job, type JobContext, type JobControl, type PlannedRow } from './job.ts'
import { StandingOfRows } from './judge-standing.ts'
import { makeRoomForPlan, readRegistryList } from './read-registry-list.ts'
import { clocksOfRow } from './understand-row.ts'

export interface ReadLedgerInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly kind: CaseKind | EntryKind | 'auto'
  /** Whether quotas and suspensions of a registry may be recorded by whoever asks. */
  readonly mayRule: boolean
  /** Overdue on arrival is judged on this day, and what is dated after it warned of. */
  readonly today: PlainDate
}

/** Rows shown as they would be logged. */
const sampleRows = 20

export const readLedger: Job<ReadLedgerInput, LedgerPlan> = async (context, input, control) => {
  const { kind } = input
  if (isEntryKind(kind)) return readRegistryList(context, { ...input, kind }, control)
  const ledger = await readLedgerBytes(input.bytes, input.name, {
    kind,
    today: input.today,
    onProgress: (done, total) => advance(control, 'reading', done, total),
  })
  if (!ledger.ok) throw new FailureError(ledger.failure.code, ledger.failure.details)
  const checked = checkRows(context, ledger.sheets, input, control)
  const planId = randomUUID()
  makeRoomForPlan(context)
  context.plans.set(planId, { of: 'cases', file: input.name, rows: checked.rows, sheets: ledger.sheets })
  return describePlan(planId, input.name, ledger, checked)
}

type ReadSheets = Extract<Awaited<ReturnType<typeof readLedgerBytes>>, { ok: true }>
type CheckedRows = ReturnType<typeof checkRows>

function describePlan(planId: string, file: string, ledger: ReadSheets, checked: CheckedRows): LedgerPlan {
  const rows = checked.rows.map(planned => planned.row)
  const unusable = ledger.sheets.flatMap(listUnusable)
  const unusableRows = ledger.sheets.reduce(
    (sum, sheet) => sum + sheet.flawed.filter(row => !row.usable).length,
    0,
  )
  return {
    planId,
    file,
    sheets: ledger.sheets.map(describeSheet),
    unknownSheets: ledger.unknownSheets.map(({ sheet, headers }) => ({ sheet, headers: [...headers] })),
    rows: rows.length + unusableRows,
    errorRows: rows.filter(hasError).length + unusableRows,
    warningRows: rows.filter(row => !hasError(row) && row.problems.length > 0).length,
    alreadyImported: checked.rows.filter(row => row.state === 'imported').length,
    numberTaken: checked.rows.filter(row => row.state === 'numberTaken').length,
    overdueOnArrival: checked.overdue,
    problems: inFileOrder([...rows.flatMap(listProblems), ...unusable], ledger),
    registry: null,
    sample: rows.slice(0, sampleRows).map(({ row, caseNumber, subKind, title, receivedOn, clerk }) => ({
      row,
      caseNumber,
      subKind,
      title,
      receivedOn,
      clerk,
    })),
  }
}

// As people go through the file, whether a case could be made of a row or not.
function inFileOrder(problems: LedgerPlan['problems'], { sheets }: ReadSheets): LedgerPlan['problems'] {
  const place = new Map(sheets.map(({ sheet }, index) => [sheet, index]))
  const placeOf = (sheet: string | null): number => place.get(sheet) ?? 0
  return problems.sort((a, b) => placeOf(a.sheet) - placeOf(b.sheet) || a.row - b.row)
}

function describeSheet({
  sheet,
  kind,
  layout,
  headers,
  matched,
  cases,
  flawed,
}: LedgerSheetReading): LedgerPlan['sheets'][number] {
  const meanings = new Map(matched.map(({ header, column }) => [header, column]))
  return {
    sheet,
    kind,
    layout,
    rows: cases.length + flawed.filter(row => !row.usable).length,
    headers: headers.map(header => ({ header, meaning: meanings.get(header) ?? null })),
  }
}

// Rows of which no case could be made: they can only be handed back.
function listUnusable({ sheet, flawed }: LedgerSheetReading): LedgerPlan['problems'] {
  return flawed
    .filter(row => !row.usable)
    .flatMap(({ row, problems }) => problems.map(problem => ({ sheet, row, caseNumber: '', ...problem })))
}

function checkRows(
  context: JobContext,
  sheets: readonly LedgerSheetReading[],
  input: ReadLedgerInput,
  control: JobControl,
): { readonly rows: readonly PlannedRow[]; readonly overdue: number } {
  const total = sheets.reduce((sum, sheet) => sum + sheet.cases.length, 0)
  const rows: PlannedRow[] = []
  const standing = new StandingOfRows(context.reader())
  let overdue = 0
  for (const sheet of sheets) {
    for (const row of sheet.cases) {
      if (rows.length % 200 === 0) advance(control, 'checking', rows.length, total)
      const clocks = clocksOfRow(row, input.name, context.reckoning)
      const due = findBoundClock(clocks)?.clock.due
      if (due && due.date < input.today) overdue += 1
      rows.push(planRow(context.reader(), row, clocks, sheet, standing))
    }
  }
  return { rows, overdue }
}

// What can only be said with the store and the clock engine at hand is added to what the reading found.
function planRow(
  store: ReadStore,
  row: LedgerCase,
  clocks: readonly CaseClock[],
  sheet: LedgerSheetReading,
  standing: StandingOfRows,
): PlannedRow {
  const headerOf = (column: string) => sheet.matched.find(known => known.column === column)?.header ?? ''
  const fingerprint = fingerprintOf(row)
  const state = stateOf(store, row, fingerprint)
  const problems: LedgerProblem[] = [...row.problems]
  if (clocks.some(hasLateExtension)) {
    const column = headerOf('extensionApprovedOn')
    const value = row.extension?.approvedOn ?? ''
    problems.push({ code: 'extensionApprovedAfterExpiry', severity: 'warning', column, value })
  }
  if (state === 'new') {
    const column = headerOf('applicant')
    const value = String(row.fields.applicant ?? '').slice(0, 200)
    for (const doubt of standing.judge(row))
      problems.push({ code: problemOfDoubt[doubt], severity: 'warning', column, value })
  }
  if (state === 'numberTaken') {
    problems.push({
      code: 'caseNumberTaken',
      severity: 'error',
      column: headerOf('caseNumber'),
      value: row.caseNumber,
    })
  }
  return { row: { ...row, problems }, fingerprint, state }
}

const problemOfDoubt = { suspended: 'applicantSuspended', overQuota: 'applicantOverQuota' } as const

function hasLateExtension({ clock }: CaseClock): boolean {
  return clock.extensions.some(({ verdict }) => verdict === 'approvedAfterExpiry')
}

// The same row of the same sheet is the same row, whatever the file is called.
function fingerprintOf({ row: _row, problems: _problems, sheet: _sheet, ...content }: LedgerCase): Buffer {
  return createHash('sha256').update(JSON.stringify(content)).digest()
}

function stateOf(store: ReadStore, row: LedgerCase, fingerprint: Buffer): PlannedRow['state'] {
  if (wasRowImported(store, fingerprint)) return 'imported'
  return isNumberTaken(store, foldForSearch(row.caseNumber)) ? 'numberTaken' : 'new'
}

function listProblems(row: LedgerCase): LedgerPlan['problems'] {
  return row.problems.map(problem => ({
    sheet: row.sheet,
    row: row.row,
    caseNumber: row.caseNumber,
    ...problem,
  }))
}
