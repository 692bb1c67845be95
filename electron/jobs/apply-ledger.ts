// Job: brings a read ledger in. One transaction: all of the wanted rows are on disk when it ends, or none.

import { EventChain, insertEvents } from '#db/events/event-chain.ts'
import type { RowValue } from '#db/insert-rows.ts'
import { BulkProjector } from '#db/projections/bulk-projector.ts'
import { computeCases } from '#db/projections/compute-cases.ts'
import {
  type ImportBatch,
  insertImportBatch,
  isNumberTaken,
  recordImportedRow,
  wasRowImported,
} from '#db/queries/imports.ts'
import { nextCaseId } from '#db/queries/next-case-id.ts'
import { inTransaction, type ReadStore } from '#db/store-handle.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import { type ApplyRegistryListInput, applyRegistryList } from './apply-registry-list.ts'
import { advance, type HeldPlan, type Job, type JobContext, type JobControl, type PlannedRow } from './job.ts'
import { eventsOfRow } from './understand-row.ts'

export interface ApplyLedgerInput extends ApplyRegistryListInput {
  readonly planId: string
}

export const applyLedger: Job<ApplyLedgerInput, ImportBatch> = (context, input, control) => {
  const plan = context.plans.get(input.planId)
  if (!plan) throw new FailureError('importPlanGone')
  if (plan.of === 'registry') {
    const batch = applyRegistryList(context, plan, input, control)
    if (batch.leftOut === 0) context.plans.delete(input.planId)
    return batch
  }
  const store = context.writer()
  const skipped = plan.rows.filter(({ fingerprint }) => wasRowImported(store, fingerprint)).length
  const wanted = plan.rows.filter(planned => isStillNew(store, planned) && isWanted(planned.row, input.rows))
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
  // Rows left out can still be handed back.
  if (batch.leftOut === 0) context.plans.delete(input.planId)
  return { id, ...batch }
}

/** Between two looks at whether to stop. */
const rowsATime = 100

function importRows(
  context: JobContext,
  wanted: readonly PlannedRow[],
  batch: { readonly file: string; readonly batchId: number; readonly actor: string; readonly nowMs: number },
  control: JobControl,
): void {
  const store = context.writer()
  const chain = new EventChain(store)
  const projector = new BulkProjector(store)
  const firstId = nextCaseId(store)
  for (let from = 0; from < wanted.length; from += rowsATime) {
    advance(control, 'importing', from, wanted.length)
    const values: RowValue[] = []
    const cases = wanted.slice(from, from + rowsATime).map(({ row, fingerprint }, index) => {
      const caseId = firstId + from + index
      const sealed = eventsOfRow(row, batch.file, context.reckoning).map(event =>
        chain.seal(caseId, event, batch.actor, batch.nowMs),
      )
      for (const one of sealed) values.push(...one.values)
      recordImportedRow(store, fingerprint, caseId, batch.batchId)
      return { caseId, events: sealed.map(({ event }) => event) }
    })
    insertEvents(store, values)
    projector.add(computeCases(cases, context.reckoning))
  }
  projector.flush()
  control.report('importing', wanted.length, wanted.length)
}

function countUnusable(plan: HeldPlan): number {
  return plan.sheets.reduce((sum, sheet) => sum + sheet.flawed.filter(row => !row.usable).length, 0)
}

// Asked again, because the desk may have moved since the file was read.
function isStillNew(store: ReadStore, { row, fingerprint }: PlannedRow): boolean {
  return !wasRowImported(store, fingerprint) && !isNumberTaken(store, foldForSearch(row.caseNumber))
}

// A number given twice in the file cannot be taken twice, whatever the user wants.
function isWanted(row: LedgerCase, rows: 'all' | 'good'): boolean {
  if (row.problems.some(problem => problem.code === 'caseNumberRepeated')) return false
  return rows === 'all' || !hasError(row)
}

export function hasError(row: LedgerCase): boolean {
  return row.problems.some(problem => problem.severity === 'error')
}
