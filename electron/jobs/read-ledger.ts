// Job: reads a ledger and says everything about it before anything is written: rows, problems, what is here already.

import { createHash } from 'node:crypto'
import { isNumberTaken, wasRowImported } from '#db/queries/imports.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { readLedger as readLedgerBytes } from '#electron/ledger/read-ledger.ts'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { findBoundClock } from '#shared/cases/judge-clocks.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { LedgerCase, LedgerProblem } from '#shared/ledger/ledger-case.ts'
import { hasError, newPlanId } from './apply-ledger.ts'
import { advance, type Job, type JobContext, type JobControl, type PlannedRow } from './job.ts'
import { understandRow } from './understand-row.ts'

export interface ReadLedgerInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly kind: CaseKind | 'auto'
  /** Overdue on arrival is judged on this day. */
  readonly today: PlainDate
}

/** Ledgers held at once: a clerk who opens another has left the first. */
const mostPlans = 2

export const readLedger: Job<ReadLedgerInput, LedgerPlan> = (context, input, control) => {
  const ledger = readLedgerBytes(input.bytes, input.name, {
    kind: input.kind,
    onProgress: (done, total) => advance(control, 'reading', done, total),
  })
  if (!ledger.ok) throw new FailureError(ledger.failure.code, ledger.failure.details)
  const cases = ledger.sheets.flatMap(sheet => sheet.cases)
  if (cases.length === 0) throw new FailureError('ledgerEmpty', { file: input.name })
  const checked = checkRows(context, cases, input, control)
  const planId = newPlanId()
  while (context.plans.size >= mostPlans) context.plans.delete([...context.plans.keys()][0] ?? '')
  context.plans.set(planId, { file: input.name, rows: checked.rows })
  const rows = checked.rows.map(planned => planned.row)
  return {
    planId,
    file: input.name,
    sheets: ledger.sheets.map(({ sheet, kind, layout, headers, cases: read }) => ({
      sheet,
      kind,
      layout,
      rows: read.length,
      headers: [...headers],
    })),
    unknownSheets: ledger.unknownSheets.map(({ sheet, headers }) => ({ sheet, headers: [...headers] })),
    rows: rows.length,
    errorRows: rows.filter(hasError).length,
    warningRows: rows.filter(row => !hasError(row) && row.problems.length > 0).length,
    alreadyImported: checked.rows.filter(row => row.state === 'imported').length,
    numberTaken: checked.rows.filter(row => row.state === 'numberTaken').length,
    overdueOnArrival: checked.overdue,
    problems: rows.flatMap(listProblems),
    sample: rows.slice(0, 20).map(({ row, caseNumber, subKind, title, receivedOn, clerk }) => ({
      row,
      caseNumber,
      subKind,
      title,
      receivedOn,
      clerk,
    })),
  }
}

function checkRows(
  context: JobContext,
  cases: readonly LedgerCase[],
  input: ReadLedgerInput,
  control: JobControl,
): { rows: readonly PlannedRow[]; overdue: number } {
  const store = context.reader()
  const numbersInFile = new Set<string>()
  let overdue = 0
  const rows = cases.map((row, index): PlannedRow => {
    if (index % 200 === 0) advance(control, 'checking', index, cases.length)
    const { clocks } = understandRow(row, input.name, context.reckoning)
    const bound = findBoundClock(clocks)
    if (bound?.clock.due && bound.clock.due.date < input.today) overdue += 1
    const late = clocks.some(({ clock }) => clock.extensions.some(({ verdict }) => verdict === 'approvedAfterExpiry'))
    const judged = late ? withProblem(row, lateExtension(row)) : row
    const fingerprint = fingerprintOf(row)
    return { row: judged, fingerprint, state: stateOf(store, row, fingerprint, numbersInFile) }
  })
  return { rows, overdue }
}

// The same row of the same sheet is the same row, whatever the file is called.
function fingerprintOf({ row: _row, problems: _problems, sheet: _sheet, ...content }: LedgerCase): Buffer {
  return createHash('sha256').update(JSON.stringify(content)).digest()
}

function stateOf(store: ReadStore, row: LedgerCase, fingerprint: Buffer, inFile: Set<string>): PlannedRow['state'] {
  if (wasRowImported(store, fingerprint)) return 'imported'
  const key = foldForSearch(row.caseNumber)
  if (inFile.has(key) || isNumberTaken(store, key)) return 'numberTaken'
  inFile.add(key)
  return 'new'
}

function lateExtension(row: LedgerCase): LedgerProblem {
  const value = row.extension?.approvedOn ?? ''
  return { code: 'extensionApprovedAfterExpiry', severity: 'warning', column: '批准日', value }
}

function withProblem(row: LedgerCase, problem: LedgerProblem): LedgerCase {
  return { ...row, problems: [...row.problems, problem] }
}

function listProblems(row: LedgerCase): LedgerPlan['problems'] {
  return row.problems.map(problem => ({
    sheet: row.sheet,
    row: row.row,
    caseNumber: row.caseNumber,
    ...problem,
  }))
}
