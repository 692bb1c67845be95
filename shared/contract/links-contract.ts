// How cases hang together: links, transfers, splitting, reopening, series.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import {
  fieldValuesSchema,
  overridesSchema,
  plainDateSchema,
  subKindSchema,
} from '#shared/cases/case-event.ts'
import { linkRelations } from '#shared/cases/case-link.ts'
import { transferIds } from '#shared/cases/transfers.ts'
import { batchAnswerSchema, chosenCasesSchema } from './batch-contract.ts'
import { everyRole, readFor, writeFor } from './procedure.ts'
import { caseLineSchema, kindSchema } from './views.ts'

const caseIdSchema = z.number().int().positive()
const uidSchema = z.string().regex(/^[0-9a-f]{32}$/)
const noteSchema = z.string().max(20_000)
const titleSchema = z.string().trim().min(1).max(2_000)

export const linkViewSchema = z.object({
  /** Event to take back for unlinking. */
  eventId: z.string(),
  relation: z.enum(linkRelations),
  caseNumber: z.string(),
  on: plainDateSchema,
  note: z.string(),
  /** The other case as a list shows it; null: it is not on this desk. */
  line: caseLineSchema.nullable(),
})
export type LinkView = z.infer<typeof linkViewSchema>

const seriesSchema = z.object({ uid: uidSchema, name: z.string() })

const transferOptionSchema = z.object({
  id: z.enum(transferIds),
  kind: kindSchema,
  subKinds: z.array(
    z.object({
      subKind: subKindSchema,
      /** Required of the new case and not taken over from this one. */
      asked: z.array(z.string()),
      /** Taken over; the values are the desk's. */
      carried: z.array(z.string()),
    }),
  ),
})

export const caseLinksSchema = z.object({
  version: z.number().int(),
  links: z.array(linkViewSchema),
  series: seriesSchema.extend({ members: z.array(caseLineSchema), total: z.number().int() }).nullable(),
  transfers: z.array(transferOptionSchema),
  maySplit: z.boolean(),
  mayReopen: z.boolean(),
})
export type CaseLinks = z.infer<typeof caseLinksSchema>

/** A case as the caller had seen it. */
const seen = z.strictObject({ id: caseIdSchema, version: z.number().int() })
const newCaseSchema = z.object({ id: caseIdSchema, caseNumber: z.string() })
const doneSchema = z.object({ version: z.number().int() })

export const linksContract = {
  read: readFor(everyRole)
    .input(z.strictObject({ id: caseIdSchema }))
    .output(caseLinksSchema),
  /** Links two cases that have to do with each other. */
  link: writeFor(caseWorkers)
    .input(seen.extend({ otherId: caseIdSchema, note: noteSchema }))
    .output(doneSchema),
  /** Takes a link back on both sides. */
  unlink: writeFor(caseWorkers)
    .input(seen.extend({ eventId: z.string().max(64), reason: z.string().trim().min(1).max(20_000) }))
    .output(doneSchema),
  /** 转办: closes this case as its machine says and logs one of another kind, with clocks from that day. */
  transfer: writeFor(caseWorkers)
    .input(
      seen.extend({
        transfer: z.enum(transferIds),
        subKind: subKindSchema,
        happenedOn: plainDateSchema,
        title: titleSchema,
        fields: fieldValuesSchema,
        overrides: overridesSchema.optional(),
        /** Null: the clerk of this case. */
        clerk: z.string().max(80).nullable(),
        note: noteSchema,
      }),
    )
    .output(newCaseSchema),
  /** 拆分: one letter, two cases. The second has the same receipt and the fields of the first, but for those given. */
  split: writeFor(caseWorkers)
    .input(
      seen.extend({
        happenedOn: plainDateSchema,
        title: titleSchema,
        fields: fieldValuesSchema,
        overrides: overridesSchema.optional(),
        note: noteSchema,
      }),
    )
    .output(newCaseSchema),
  /** A closed case goes on as a new one, linked to it. */
  reopen: writeFor(caseWorkers)
    .input(seen.extend({ happenedOn: plainDateSchema, reason: z.string().trim().min(1).max(20_000) }))
    .output(newCaseSchema),
  /** A closed case goes on itself, at the stage it was closed at. The closing stays as history. */
  carryOn: writeFor(['supervisor', 'administrator'])
    .input(seen.extend({ happenedOn: plainDateSchema, reason: z.string().trim().min(1).max(20_000) }))
    .output(doneSchema),
  /** Puts cases into a series: a new one by its name, or an existing one. */
  joinSeries: writeFor(caseWorkers)
    .input(
      z.strictObject({
        cases: chosenCasesSchema,
        series: z.union([
          z.strictObject({ uid: uidSchema }),
          z.strictObject({ name: z.string().trim().min(1).max(200) }),
        ]),
        note: noteSchema,
        mode: z.enum(['all', 'possible']),
      }),
    )
    .output(batchAnswerSchema.extend({ series: seriesSchema })),
  leaveSeries: writeFor(caseWorkers)
    .input(z.strictObject({ cases: chosenCasesSchema, note: noteSchema, mode: z.enum(['all', 'possible']) }))
    .output(batchAnswerSchema),
  /** Series whose name holds a text, those joined last first. */
  findSeries: readFor(everyRole)
    .input(z.strictObject({ text: z.string().max(100) }))
    .output(z.array(seriesSchema.extend({ cases: z.number().int() }))),
  series: readFor(everyRole)
    .input(z.strictObject({ uid: uidSchema }))
    .output(seriesSchema.extend({ members: z.array(caseLineSchema), total: z.number().int() }).nullable()),
}
