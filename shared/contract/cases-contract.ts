// Cases: lists, one case, logging, steps, pauses, extensions.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import {
  fieldValuesSchema,
  overridesSchema,
  plainDateSchema,
  ruleIdSchema,
  subKindSchema,
} from '#shared/cases/case-event.ts'
import { deemedHows } from '#shared/cases/deemed-receipt.ts'
import { duplicateReasons } from '#shared/cases/likely-duplicate.ts'
import { searchedNumbers } from '#shared/cases/search-text.ts'
import { longestText, longestTitle } from '#shared/cases/text-limits.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { batchContract } from './batch-contract.ts'
import { explanationSchema } from './explanation-schema.ts'
import { everyRole, readFor, writeFor } from './procedure.ts'
import {
  caseLineSchema,
  clockTimeSchema,
  clockViewSchema,
  fileSchema,
  kindSchema,
  lightSchema,
  outcomeSchema,
  unitSchema,
} from './views.ts'

const caseIdSchema = z.number().int().positive()
const noteSchema = z.string().max(longestText)

export const caseSorts = ['due', 'received', 'number', 'closed', 'clerk'] as const

/** Columns of a list of cases, in the order they are shown. */
export const caseColumns = [
  'light',
  'caseNumber',
  'title',
  'parties',
  'subKind',
  'stage',
  'outcome',
  'clerk',
  'receivedOn',
  'due',
  'closedOn',
] as const
export type CaseColumnId = (typeof caseColumns)[number]

export const caseFilterSchema = z.strictObject({
  kind: kindSchema.optional(),
  subKind: subKindSchema.optional(),
  stage: z.string().max(60).optional(),
  clerk: z.string().max(80).optional(),
  state: z.enum(['open', 'closed']).optional(),
  light: lightSchema.optional(),
  /** Case number, title or party; brackets of any width. */
  text: z.string().max(100).optional(),
})
export type CaseFilter = z.infer<typeof caseFilterSchema>

export const caseListInputSchema = z.strictObject({
  filter: caseFilterSchema,
  sort: z.enum(caseSorts),
  descending: z.boolean(),
  /** Cursor of the page before; null: the first page. */
  after: z.string().max(200).nullable(),
  limit: z.number().int().min(1).max(200),
})

/** A list as it is shown, to be printed or saved; what is masked on the screen is masked there. */
export const caseListFileSchema = z.strictObject({
  filter: caseFilterSchema,
  sort: z.enum(caseSorts),
  descending: z.boolean(),
  columns: z.array(z.enum(caseColumns)).min(1).max(caseColumns.length),
  jobId: z.string().min(1).max(64),
})

/** Rows that a file takes; the file says so where there are more. */
export const mostListedRows = { print: 2_000, export: 200_000 } as const

/** The day on which the case counts as received, where it is not the one the desk finds; with the reason. */
const deemedSchema = z.strictObject({ on: plainDateSchema, reason: z.string().trim().max(500) })

const registrationSchema = z.strictObject({
  kind: kindSchema,
  subKind: subKindSchema,
  title: z.string().trim().min(1).max(longestTitle),
  receivedOn: plainDateSchema,
  /** `HH:MM` where given. */
  receivedTime: clockTimeSchema.nullable(),
  fields: fieldValuesSchema,
  clerk: z.string().max(80).nullable(),
  /** One of the reserved numbers; absent or null: the next number. */
  reservedNumber: z.string().max(80).nullable().optional(),
  deemed: deemedSchema.optional(),
  overrides: overridesSchema.optional(),
  /** Why a pre-examination is taken although its applicant is suspended or out of quota on the day of submission. */
  standingReason: z.string().trim().max(500).optional(),
  note: noteSchema.trim().optional(),
})

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

const rangeSchema = z.tuple([z.number().int().min(0), z.number().int().min(0)])

/** A case found by a text, with what of it matched as a list shows it: people masked, a mask marked as a whole. */
export const caseHitSchema = z.object({
  line: caseLineSchema,
  matched: z.array(
    z.object({
      field: z.enum(['caseNumber', 'title', 'party', ...searchedNumbers]),
      text: z.string(),
      /** [from, to) in UTF-16 units of the text. */
      ranges: z.array(rangeSchema),
    }),
  ),
})
export type CaseHit = z.infer<typeof caseHitSchema>

const step = z.strictObject({
  id: caseIdSchema,
  version: z.number().int(),
  happenedOn: plainDateSchema,
  note: noteSchema,
})
const done = z.object({ version: z.number().int() })

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

const clockOfCaseSchema = z.strictObject({
  id: caseIdSchema,
  ruleId: ruleIdSchema,
  round: z.number().int(),
  asOf: plainDateSchema.optional(),
})

export const casesContract = {
  ...batchContract,
  list: readFor(everyRole)
    .input(caseListInputSchema)
    .output(
      z.object({
        lines: z.array(caseLineSchema),
        next: z.string().nullable(),
        /** Null: a text that so many cases have that counting them would keep the reader waiting. */
        total: z.number().int().nullable(),
      }),
    ),
  printList: readFor(everyRole).input(caseListFileSchema).output(fileSchema),
  exportList: readFor(everyRole).input(caseListFileSchema).output(fileSchema),
  /** Cases by any part of their numbers and names, or by pinyin: open ones first, of each the last recorded first. */
  find: readFor(everyRole)
    .input(z.strictObject({ text: z.string().max(100), limit: z.number().int().min(1).max(50) }))
    .output(z.object({ hits: z.array(caseHitSchema), more: z.boolean() })),
  get: readFor(everyRole)
    .input(z.strictObject({ id: caseIdSchema, asOf: plainDateSchema.optional() }))
    .output(caseViewSchema),
  clerks: readFor(everyRole).output(z.array(z.string())),
  /** Why a due date is what it is, line by line with a running count. */
  explain: readFor(everyRole).input(clockOfCaseSchema).output(explanationSchema),
  /** 期限说明单: the same on paper, as a PDF. */
  printExplanation: readFor(everyRole).input(clockOfCaseSchema).output(fileSchema),
  /** The clocks a case would get, shown while the form is typed. Writes nothing. */
  previewClocks: readFor(caseWorkers)
    .input(
      z.strictObject({
        kind: kindSchema,
        subKind: subKindSchema,
        receivedOn: plainDateSchema,
        fields: fieldValuesSchema,
      }),
    )
    .output(z.array(clockViewSchema)),
  /** The day on which a case received then counts as received. */
  deemReceipt: readFor(caseWorkers)
    .input(z.strictObject({ receivedOn: plainDateSchema, receivedTime: clockTimeSchema.nullable() }))
    .output(z.object({ on: plainDateSchema, how: z.enum(deemedHows) })),
  /** Cases that the one being logged may already be. Never refuses anything. */
  findDuplicates: readFor(caseWorkers)
    .input(
      z.strictObject({
        kind: kindSchema,
        title: z.string().max(2_000),
        receivedOn: plainDateSchema,
        fields: fieldValuesSchema,
      }),
    )
    .output(z.object({ cases: z.array(z.object({ line: caseLineSchema, why: z.enum(duplicateReasons) })) })),
  register: writeFor(caseWorkers)
    .input(registrationSchema)
    .output(z.object({ id: caseIdSchema, caseNumber: z.string() })),
  recordStep: writeFor(caseWorkers)
    .input(
      step.extend({
        action: z.string().max(60),
        outcome: outcomeSchema.nullable(),
        fields: fieldValuesSchema,
        overrides: overridesSchema.optional(),
      }),
    )
    .output(done),
  pause: writeFor(caseWorkers)
    .input(step.extend({ ground: z.enum(pauseGrounds) }))
    .output(done),
  resume: writeFor(caseWorkers)
    .input(step.extend({ ground: z.enum(pauseGrounds) }))
    .output(done),
  applyExtension: writeFor(caseWorkers)
    .input(step.extend({ ruleId: ruleIdSchema, days: z.number().int().min(1).max(1_000) }))
    .output(done),
  decideExtension: writeFor(['supervisor'])
    .input(step.extend({ ruleId: ruleIdSchema, approved: z.boolean() }))
    .output(done),
  changeFields: writeFor(caseWorkers)
    .input(
      step.extend({
        title: z.string().trim().min(1).max(2_000).nullable(),
        fields: z.record(
          z.string().max(60),
          z.union([z.string().max(20_000), z.number(), z.boolean()]).nullable(),
        ),
        overrides: overridesSchema.optional(),
      }),
    )
    .output(done),
  addNote: writeFor(caseWorkers)
    .input(z.strictObject({ id: caseIdSchema, text: z.string().trim().min(1).max(20_000) }))
    .output(done),
  assign: writeFor(caseWorkers)
    .input(z.strictObject({ id: caseIdSchema, clerk: z.string().trim().min(1).max(80) }))
    .output(done),
  /** Takes back a step recorded wrongly; it stays visible, struck through. */
  retract: writeFor(caseWorkers)
    .input(
      z.strictObject({
        id: caseIdSchema,
        version: z.number().int(),
        eventId: z.string().max(64),
        reason: z.string().trim().min(1).max(20_000),
      }),
    )
    .output(done),
  /** What a step recorded wrongly can be put right as: its own action first. */
  corrections: readFor(caseWorkers)
    .input(z.strictObject({ id: caseIdSchema, eventId: z.string().max(64) }))
    .output(z.array(offeredActionSchema)),
  /** Takes back a step recorded wrongly and records the right one in its place, both or neither. */
  correctStep: writeFor(caseWorkers)
    .input(
      step.extend({
        eventId: z.string().max(64),
        reason: z.string().trim().min(1).max(20_000),
        action: z.string().max(60),
        outcome: outcomeSchema.nullable(),
        fields: fieldValuesSchema,
        overrides: overridesSchema.optional(),
        /** Fields of the old step whose value stays as it is: the ones whoever corrects sees masked. */
        kept: z.array(z.string().max(60)).max(100),
      }),
    )
    .output(done),
  /** Puts right the day and time a case came in, and the day it counts from; the old receipt stays visible. */
  correctReceipt: writeFor(caseWorkers)
    .input(
      z.strictObject({
        id: caseIdSchema,
        version: z.number().int(),
        receivedOn: plainDateSchema,
        receivedTime: clockTimeSchema.nullable(),
        deemed: deemedSchema.optional(),
        reason: z.string().trim().min(1).max(20_000),
      }),
    )
    .output(done),
  /** Every value a field has had, the latest recording first. `title` and `clerk` have a history too. */
  fieldHistory: readFor(everyRole)
    .input(z.strictObject({ id: caseIdSchema, field: z.string().min(1).max(60) }))
    .output(z.array(fieldChangeSchema)),
  /** 案件卷宗表: the case on paper, as a PDF. */
  print: readFor(everyRole)
    .input(z.strictObject({ id: caseIdSchema }))
    .output(fileSchema),
  /** The course of the case as a workbook. */
  exportTimeline: readFor(everyRole)
    .input(z.strictObject({ id: caseIdSchema }))
    .output(fileSchema),
  /** Shows masked personal information of one case; recorded with who and when. */
  unmask: writeFor(caseWorkers)
    .input(z.strictObject({ id: caseIdSchema }))
    .output(z.object({ fields: fieldValuesSchema, parties: z.string() })),
}
