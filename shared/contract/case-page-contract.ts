// The page of a case: what it shows, why a due date is what it is, and the case on paper.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import {
  fieldValuesSchema,
  overridesSchema,
  plainDateSchema,
  ruleIdSchema,
} from '#shared/cases/case-event.ts'
import { linkRelations } from '#shared/cases/case-link.ts'
import { deemedHows } from '#shared/cases/deemed-receipt.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { explanationSchema } from './explanation-schema.ts'
import { everyRole, readFor, writeFor } from './procedure.ts'
import {
  caseIdSchema,
  caseLineSchema,
  clockViewSchema,
  fileSchema,
  outcomeSchema,
  unitSchema,
} from './views.ts'

/** What a screen needs to offer an action: its id, the fields it asks, the results to choose from. */
export const offeredActionSchema = z.object({
  id: z.string(),
  requiredFields: z.array(z.string()),
  offeredFields: z.array(z.string()),
  outcomes: z.array(outcomeSchema),
  closes: z.boolean(),
})

export const timelineEntrySchema = z.object({
  eventId: z.string(),
  type: z.string(),
  /** Action id of a step; null otherwise. */
  action: z.string().nullable(),
  happenedOn: plainDateSchema,
  dating: z.enum(['certain', 'unknown', 'doubtful']),
  recordedAtMs: z.number(),
  actor: z.string(),
  /** Words of the event: a note, a reason. */
  note: z.string(),
  /** Field values the event set, personal ones masked as in `fields`. */
  fields: fieldValuesSchema,
  outcome: outcomeSchema.nullable(),
  ground: z.enum(pauseGrounds).nullable(),
  ruleId: ruleIdSchema.nullable(),
  days: z.number().nullable(),
  /** Of a decided extension: granted or refused; null for every other event. */
  approved: z.boolean().nullable(),
  /** The series that the case joined or left, its name empty where it is withheld; null for every other event. */
  series: z.object({ change: z.enum(['joined', 'left']), name: z.string() }).nullable(),
  /** Of a link made: the other case, and what it is to this one; null for every other event. */
  link: z.object({ relation: z.enum(linkRelations), caseNumber: z.string() }).nullable(),
  retracted: z.boolean(),
  /** Who took it back, when and why; `replacedBy`: the event that stands in its place. Null: it counts. */
  retraction: z
    .object({
      reason: z.string(),
      actor: z.string(),
      recordedAtMs: z.number(),
      replacedBy: z.string().nullable(),
    })
    .nullable(),
  /** The event in whose place this one stands; null: none. */
  replaces: z.string().nullable(),
  /** Of a registration and of a correction of its receipt: the time, and the day it counts from. */
  receipt: z
    .object({
      time: z.string().nullable(),
      countsOn: plainDateSchema,
      how: z.enum(deemedHows),
      reason: z.string(),
    })
    .nullable(),
  /** The file of an `attachmentAdded`; null for every other event. */
  attachment: z
    .object({
      name: z.string(),
      mediaType: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      label: z.string(),
    })
    .nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

export const caseViewSchema = z.object({
  line: caseLineSchema,
  /** Number of events recorded: send it back with a step, so that a case that moved meanwhile is noticed. */
  version: z.number().int(),
  /** `confidential`: the reader may open it, and that is recorded; `withheld`: of a confidential case, the rest is left out. */
  openness: z.enum(['open', 'confidential', 'withheld']),
  fields: fieldValuesSchema,
  /** Ids of fields whose value is masked for this reader. */
  masked: z.array(z.string()),
  mayUnmask: z.boolean(),
  receivedTime: z.string().nullable(),
  /** The day the case came in, where it counts as received (`line.receivedOn`) on another; null: the same day. */
  deemed: z.object({ cameInOn: plainDateSchema, how: z.enum(deemedHows), reason: z.string() }).nullable(),
  /** Fields whose value was taken in spite of its check digit, with the reason. */
  overrides: overridesSchema,
  ledger: z.object({ file: z.string(), sheet: z.string().nullable(), row: z.number() }).nullable(),
  actions: z.array(offeredActionSchema),
  openPauses: z.array(z.object({ ground: z.enum(pauseGrounds), since: plainDateSchema })),
  pauses: z.array(
    z.object({ ground: z.enum(pauseGrounds), from: plainDateSchema, to: plainDateSchema.nullable() }),
  ),
  clocks: z.array(clockViewSchema),
  /** Clocks whose rule allows an extension and that are still running, with what may still be added. */
  extendable: z.array(z.object({ ruleId: ruleIdSchema, unit: unitSchema, pending: z.boolean() })),
  timeline: z.array(timelineEntrySchema),
})
export type CaseView = z.infer<typeof caseViewSchema>

/** One value that a field has had. */
export const fieldChangeSchema = z.object({
  eventId: z.string(),
  type: z.string(),
  action: z.string().nullable(),
  /** Masked as in `fields`; null: the field was cleared. */
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  happenedOn: plainDateSchema,
  recordedAtMs: z.number(),
  actor: z.string(),
  reason: z.string(),
  /** Taken back: it counts no more. */
  retracted: z.boolean(),
})
export type FieldHistoryEntry = z.infer<typeof fieldChangeSchema>

const caseInput = z.strictObject({ id: caseIdSchema })

const clockOfCaseSchema = z.strictObject({
  id: caseIdSchema,
  ruleId: ruleIdSchema,
  round: z.number().int(),
  asOf: plainDateSchema.optional(),
})

export const casePageContract = {
  get: readFor(everyRole)
    .input(z.strictObject({ id: caseIdSchema, asOf: plainDateSchema.optional() }))
    .output(caseViewSchema),
  /** Why a due date is what it is, line by line with a running count. */
  explain: readFor(everyRole).input(clockOfCaseSchema).output(explanationSchema),
  /** 期限说明单: the same on paper, as a PDF. */
  printExplanation: readFor(everyRole).input(clockOfCaseSchema).output(fileSchema),
  /** Every value a field has had, the latest recording first. `title` and `clerk` have a history too. */
  fieldHistory: readFor(everyRole)
    .input(z.strictObject({ id: caseIdSchema, field: z.string().min(1).max(60) }))
    .output(z.array(fieldChangeSchema)),
  /** 案件卷宗表: the case on paper, as a PDF. */
  print: readFor(everyRole).input(caseInput).output(fileSchema),
  /** The course of the case as a workbook. */
  exportTimeline: readFor(everyRole).input(caseInput).output(fileSchema),
  /** Shows masked personal information of one case; recorded with who and when. */
  unmask: writeFor(caseWorkers)
    .input(caseInput)
    .output(z.object({ fields: fieldValuesSchema, parties: z.string() })),
}
