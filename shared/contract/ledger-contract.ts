// Bringing a ledger in: read it, look at every problem, then take all rows or the good ones. Nothing is written before.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import { plainDateSchema, subKindSchema } from '#shared/cases/case-event.ts'
import { entryKinds } from '#shared/registries/entry-kind.ts'
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
      kind: z.union([kindSchema, z.enum(entryKinds)]),
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
  /** Rows that are here already (of a registry: that change nothing), and rows whose case number another case has. */
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
  /** Of a list of a registry: what its good rows would add and change. Null: a ledger of cases. */
  registry: z
    .object({
      kind: z.enum(entryKinds),
      added: z.number().int(),
      changed: z.number().int(),
      /** The first rows that do something. */
      entries: z.array(
        z.object({
          row: z.number().int(),
          name: z.string(),
          code: z.string(),
          does: z.enum(['add', 'change']),
          /** The entry that is changed, by what the registry calls it; null: a new one. */
          entryId: z.string().nullable(),
          knownAs: z.string(),
          /** Fields that change; `name`, `quota` and `suspension` among them. */
          changed: z.array(z.string()),
        }),
      ),
    })
    .nullable(),
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
        /** The kind of its cases, or the registry that it lists. `auto`: cases of whatever kind its headers tell. */
        kind: z.union([kindSchema, z.enum(entryKinds), z.literal('auto')]),
      }),
    )
    .output(ledgerPlanSchema),
  apply: writeFor(caseWorkers)
    .input(
      z.strictObject({
        jobId: z.string().max(64),
        planId: z.string().max(64),
        rows: z.enum(['all', 'good']),
        /** Entries that a registry has already: changed by what the list says, or left alone. Absent: changed. */
        known: z.enum(['update', 'leave']).optional(),
      }),
    )
    .output(ledgerBatchSchema),
  /** Rows left out, with reasons, as a workbook. */
  badRows: readFor(caseWorkers)
    .input(z.strictObject({ planId: z.string().max(64) }))
    .output(fileSchema),
}
