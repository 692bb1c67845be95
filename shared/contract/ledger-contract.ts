// Bringing a ledger in: read it, look at every problem, then take all rows or the good ones. Nothing is written before.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import { plainDateSchema, subKindSchema } from '#shared/cases/case-event.ts'
import { deskFileSchema } from './desk-file.ts'
import { everyRole, readFor, writeFor } from './procedure.ts'
import { fileSchema, kindSchema } from './views.ts'

export const ledgerProblemSchema = z.object({
  sheet: z.string().nullable(),
  row: z.number().int(),
  caseNumber: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  column: z.string(),
  value: z.string(),
})

export const ledgerPlanSchema = z.object({
  /** Names this reading; kept until the desk closes or another file is read. */
  planId: z.string(),
  file: z.string(),
  sheets: z.array(
    z.object({
      sheet: z.string().nullable(),
      kind: kindSchema,
      layout: z.string(),
      rows: z.number().int(),
      headers: z.array(z.object({ header: z.string(), meaning: z.string().nullable() })),
    }),
  ),
  /** Sheets of which nothing could be made, with the headers found. */
  unknownSheets: z.array(z.object({ sheet: z.string().nullable(), headers: z.array(z.string()) })),
  rows: z.number().int(),
  errorRows: z.number().int(),
  warningRows: z.number().int(),
  /** Rows already brought in before (same content), and rows whose case number is taken by another case. */
  alreadyImported: z.number().int(),
  numberTaken: z.number().int(),
  overdueOnArrival: z.number().int(),
  problems: z.array(ledgerProblemSchema),
  /** First rows as they would be logged. */
  sample: z.array(
    z.object({
      row: z.number().int(),
      caseNumber: z.string(),
      subKind: subKindSchema.nullable(),
      title: z.string(),
      receivedOn: plainDateSchema,
      clerk: z.string().nullable(),
    }),
  ),
})
export type LedgerPlan = z.infer<typeof ledgerPlanSchema>

export const ledgerBatchSchema = z.object({
  id: z.number().int(),
  file: z.string(),
  importedAtMs: z.number(),
  actor: z.string(),
  imported: z.number().int(),
  skipped: z.number().int(),
  leftOut: z.number().int(),
})

export const ledgerContract = {
  batches: readFor(everyRole).output(z.array(ledgerBatchSchema)),
  /** Reads and checks a file; progress comes by `desk.watch` under `jobId`. */
  read: writeFor(caseWorkers)
    .input(
      z.strictObject({
        jobId: z.string().max(64),
        file: deskFileSchema,
        kind: z.union([kindSchema, z.literal('auto')]),
      }),
    )
    .output(ledgerPlanSchema),
  apply: writeFor(caseWorkers)
    .input(
      z.strictObject({
        jobId: z.string().max(64),
        planId: z.string().max(64),
        rows: z.enum(['all', 'good']),
      }),
    )
    .output(ledgerBatchSchema),
  /** Rows left out, with reasons, as a workbook. */
  badRows: readFor(caseWorkers)
    .input(z.strictObject({ planId: z.string().max(64) }))
    .output(fileSchema),
}
