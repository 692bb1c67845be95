// Job: brings a read ledger in. One transaction: all of the wanted rows are on disk when it ends, or none.

import { EventAppender } from '#db/events/append-case-events.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { insertImportBatch, recordImportedRow } from '#db/queries/imports.ts'
import { nextCaseId } from '#db/queries/next-case-id.ts'
import { inTransaction } from '#db/store-handle.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import { advance, type HeldPlan, type Job, type JobContext, type JobControl, type PlannedRow } from './job.ts'
import { understandRow } from './understand-row.ts'

export interface ApplyLedgerInput {
  readonly planId: string
  readonly rows: 'all' | 'good'
  readonly actor: string
  readonly nowMs: number
}

export interface AppliedLedger {
  readonly id: number
  readonly file: string
  readonly importedAtMs: number
  readonly actor: string
  readonly imported: number
  /** Rows that were here already. */
  readonly skipped: number
  /** Rows with errors that were not wanted, and rows whose number another case has. */
  readonly leftOut: number
}

export const applyLedger: Job<ApplyLedgerInput, AppliedLedger> = (context, input, control) => {
  const plan = context.plans.get(input.planId)
  if (!plan) throw new FailureError('importPlanGone')
  const store = context.writer()
  const wanted = plan.rows.filter(planned => planned.state === 'new' && isWanted(planned.row, input.rows))
  const skipped = plan.rows.filter(row => row.state === 'imported').length
  const batch = {
    file: plan.file,
    importedAtMs: input.nowMs,
    actor: input.actor,
    imported: wanted.length,
    skipped,
    leftOut: plan.rows.length - wanted.length - skipped + countUnusable(plan),
  }
  const id = inTransaction(store, () => {
    const batchId = insertImportBatch(store, batch)
    importRows(context, wanted, { ...input, file: plan.file, batchId }, control)
    return batchId
  })
  context.plans.delete(input.planId)
  return { id, ...batch }
}

function importRows(
  context: JobContext,
  wanted: readonly PlannedRow[],
  batch: { readonly file: string; readonly batchId: number; readonly actor: string; readonly nowMs: number },
  control: JobControl,
): void {
  const store = context.writer()
  const appender = new EventAppender(store)
  const firstId = nextCaseId(store)
  wanted.forEach(({ row, fingerprint }, index) => {
    if (index % 100 === 0) advance(control, 'importing', index, wanted.length)
    const caseId = firstId + index
    const { events } = understandRow(row, batch.file, context.reckoning)
    const appended = events.map(event => appender.append(caseId, event, batch.actor, batch.nowMs))
    projectCase(store, caseId, appended, context.reckoning)
    recordImportedRow(store, fingerprint, caseId, batch.batchId)
  })
  control.report('importing', wanted.length, wanted.length)
}

function countUnusable(plan: HeldPlan): number {
  return plan.sheets.reduce((sum, sheet) => sum + sheet.flawed.filter(row => !row.usable).length, 0)
}

// A number given twice in the file cannot be taken twice, whatever the user wants.
function isWanted(row: LedgerCase, rows: 'all' | 'good'): boolean {
  if (row.problems.some(problem => problem.code === 'caseNumberRepeated')) return false
  return rows === 'all' || !hasError(row)
}

export function hasError(row: LedgerCase): boolean {
  return row.problems.some(problem => problem.severity === 'error')
}
