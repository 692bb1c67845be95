// Cases: lists, one case, logging, steps, pauses, extensions.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import { fieldValuesSchema, plainDateSchema, ruleIdSchema, subKindSchema } from '#shared/cases/case-event.ts'
import { searchedNumbers } from '#shared/cases/search-text.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { explanationSchema } from './explanation-schema.ts'
import { everyRole, readFor, writeFor } from './procedure.ts'
import {
  caseLineSchema,
  clockViewSchema,
  fileSchema,
  kindSchema,
  lightSchema,
  outcomeSchema,
  unitSchema,
} from './views.ts'

const caseIdSchema = z.number().int().positive()
const noteSchema = z.string().max(20_000)

export const caseSorts = ['due', 'received', 'number'] as const

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

const registrationSchema = z.strictObject({
  kind: kindSchema,
  subKind: subKindSchema,
  title: z.string().trim().min(1).max(2_000),
  receivedOn: plainDateSchema,
  /** `HH:MM` where given. */
  receivedTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  fields: fieldValuesSchema,
  clerk: z.string().max(80).nullable(),
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
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

export const caseViewSchema = z.object({
  line: caseLineSchema,
  /** Number of events recorded: send it back with a step, so that a case that moved meanwhile is noticed. */
  version: z.number().int(),
  fields: fieldValuesSchema,
  /** Ids of fields whose value is masked for this reader. */
  masked: z.array(z.string()),
  mayUnmask: z.boolean(),
  receivedTime: z.string().nullable(),
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

const clockOfCaseSchema = z.strictObject({
  id: caseIdSchema,
  ruleId: ruleIdSchema,
  round: z.number().int(),
  asOf: plainDateSchema.optional(),
})

export const casesContract = {
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
  register: writeFor(caseWorkers)
    .input(registrationSchema)
    .output(z.object({ id: caseIdSchema, caseNumber: z.string() })),
  recordStep: writeFor(caseWorkers)
    .input(
      step.extend({
        action: z.string().max(60),
        outcome: outcomeSchema.nullable(),
        fields: fieldValuesSchema,
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
  /** Shows masked personal information of one case; recorded with who and when. */
  unmask: writeFor(caseWorkers)
    .input(z.strictObject({ id: caseIdSchema }))
    .output(z.object({ fields: fieldValuesSchema, parties: z.string() })),
}
