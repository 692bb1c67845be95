// The working calendar and the rule book of a desk: what is in force, and changing it. A change is previewed, then
// applied with the token of its preview, and the last one can be taken back once, the same way.

import { z } from 'zod'
import { plainDateSchema, ruleIdSchema, subKindSchema } from '#shared/cases/case-event.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { clockEffects } from '#shared/reckoning/compare-clocks.ts'
import {
  calendarDraftSchema,
  reckoningChangeSchema,
  reckoningEventTypes,
} from '#shared/reckoning/reckoning-event.ts'
import { explanationSchema } from './explanation-schema.ts'
import { everyRole, readFor, writeFor } from './procedure.ts'
import { dueSchema, kindSchema, lightSchema, ownerSchema, unitSchema } from './views.ts'

/** Who made a part of the reckoning, and when; null: it was shipped. */
const originSchema = z.object({ seq: z.number().int(), actor: z.string(), atMs: z.number() }).nullable()

const daysOffSchema = z.object({ name: z.string(), from: plainDateSchema, to: plainDateSchema })
const makeUpDaySchema = z.object({ name: z.string(), date: plainDateSchema })

export const calendarVersionSchema = z.object({
  version: z.number().int(),
  notice: z.string().nullable(),
  publishedOn: plainDateSchema.nullable(),
  source: z.string(),
  inForce: z.boolean(),
  origin: originSchema,
  daysOff: z.array(daysOffSchema),
  makeUpDays: z.array(makeUpDaySchema),
})
export type CalendarVersion = z.infer<typeof calendarVersionSchema>

export const ruleVersionSchema = z.object({
  id: ruleIdSchema,
  version: z.number().int(),
  kind: kindSchema,
  subKinds: z.array(subKindSchema),
  amount: z.number(),
  unit: unitSchema,
  best: z.number().nullable(),
  owner: ownerSchema,
  pauses: z.array(z.enum(pauseGrounds)),
  restartsAfterSupplement: z.boolean(),
  extension: z
    .object({
      approver: z.enum(['supervisor', 'parties']),
      times: z.number().nullable(),
      cap: z.number().nullable(),
      capMonths: z.number().optional(),
    })
    .nullable(),
  warnAt: z.number().nullable(),
  /** Units left at which the clock turns yellow where `warnAt` is null. */
  defaultWarnAt: z.number(),
  mark: z.enum(['seed', 'law', 'cfg']),
  basis: z.string(),
  unverified: z.boolean(),
  effectiveFrom: plainDateSchema,
  effectiveTo: plainDateSchema.nullable(),
  origin: originSchema,
})
export type RuleVersion = z.infer<typeof ruleVersionSchema>

const recordedChangeSchema = z.object({
  seq: z.number().int(),
  actor: z.string(),
  atMs: z.number(),
  type: z.enum(reckoningEventTypes),
  /** What it was about: a year, a day, the id of a rule; of an undo, what the undone change was about. */
  about: z.string(),
  /** Cases shown otherwise from then on. */
  cases: z.number().int(),
  undone: z.boolean(),
})

export const reckoningStateSchema = z.object({
  years: z.array(
    z.object({
      year: z.number().int(),
      published: z.boolean(),
      workingDays: z.number().int(),
      /** Days of December that the next notice may still move. */
      endMayMove: z.boolean(),
      /** Newest first. */
      versions: z.array(calendarVersionSchema),
    }),
  ),
  overlays: z.array(
    z.object({
      date: plainDateSchema,
      working: z.boolean(),
      scope: z.enum(['regional', 'centre']),
      reason: z.string(),
      origin: originSchema,
    }),
  ),
  rules: z.array(ruleVersionSchema),
  /** Newest first. */
  changes: z.array(recordedChangeSchema),
  /** The change that may be taken back now. */
  undoable: recordedChangeSchema.nullable(),
})
export type ReckoningState = z.infer<typeof reckoningStateSchema>

const calendarDoubtSchema = z.object({
  code: z.enum([
    'impossibleDate',
    'eventNotUnderstood',
    'wrongYear',
    'listedTwice',
    'offAndWorked',
    'makeUpOnWeekday',
    'holidayMissing',
    'unusualBalance',
    'noticeUnknown',
    'severalYears',
  ]),
  /** The year cannot be taken in while it has this. */
  blocks: z.boolean(),
  date: plainDateSchema.nullable(),
  /** The text, the name, or the years in question. */
  text: z.string().nullable(),
  expected: z.number().nullable(),
  found: z.number().nullable(),
})
export type CalendarDoubtView = z.infer<typeof calendarDoubtSchema>

const clockSideSchema = z.object({
  version: z.number().int(),
  amount: z.number(),
  unit: unitSchema,
  originalDue: dueSchema,
  due: dueSchema.nullable(),
  light: lightSchema,
})

export const movedClockSchema = z.object({
  caseId: z.number().int(),
  caseNumber: z.string(),
  kind: kindSchema,
  title: z.string(),
  clerk: z.string().nullable(),
  ruleId: ruleIdSchema,
  round: z.number().int(),
  owner: ownerSchema,
  start: plainDateSchema,
  stop: plainDateSchema.nullable(),
  /** Null: there is no such clock on that side. */
  before: clockSideSchema.nullable(),
  after: clockSideSchema.nullable(),
  effects: z.array(z.enum(clockEffects)),
})
export type MovedClock = z.infer<typeof movedClockSchema>

export const reckoningPreviewSchema = z.object({
  /** To be handed back with `apply`; good for exactly this list. */
  expected: z.string(),
  asOf: plainDateSchema,
  /** Cases that would be shown otherwise, and their clocks that would. */
  cases: z.number().int(),
  clocks: z.number().int(),
  effects: z.record(z.enum(clockEffects), z.number().int()),
  /** The first 500: newly overdue, no longer overdue, running, stopped. */
  lines: z.array(movedClockSchema),
})
export type ReckoningPreview = z.infer<typeof reckoningPreviewSchema>

const jobId = z.string().max(64)

export const reckoningContract = {
  read: readFor(everyRole).output(reckoningStateSchema),
  /** Reads a calendar year from the text of a file. Stores nothing. */
  parseCalendarFile: readFor(['administrator'])
    .input(z.strictObject({ text: z.string().max(2_000_000), fileName: z.string().max(400) }))
    .output(z.object({ draft: calendarDraftSchema, doubts: z.array(calendarDoubtSchema) })),
  /** What a change would do to every case. Stores nothing; progress comes by `desk.watch` under `jobId`. */
  preview: readFor(['administrator'])
    .input(z.strictObject({ jobId, change: reckoningChangeSchema }))
    .output(reckoningPreviewSchema),
  /** Makes the change, provided that it still does what its preview said. */
  apply: writeFor(['administrator'])
    .input(z.strictObject({ jobId, change: reckoningChangeSchema, expected: z.string().max(80) }))
    .output(z.object({ seq: z.number().int(), cases: z.number().int(), clocks: z.number().int() })),
  /** The date that a start, a limit, pauses and extensions come to, with its explanation. Touches no case. */
  tryOut: readFor(everyRole)
    .input(
      z.strictObject({
        start: plainDateSchema,
        limit: z.union([
          z.strictObject({ ruleId: ruleIdSchema }),
          z.strictObject({
            amount: z.number().int().min(0).max(4_000),
            unit: unitSchema.exclude(['byAgreement']),
          }),
        ]),
        pauses: z
          .array(
            z.strictObject({
              ground: z.enum(pauseGrounds),
              from: plainDateSchema,
              to: plainDateSchema.nullable(),
            }),
          )
          .max(50),
        extensions: z
          .array(z.strictObject({ days: z.number().int().min(1).max(1_000), approvedOn: plainDateSchema }))
          .max(20),
      }),
    )
    .output(explanationSchema),
}
