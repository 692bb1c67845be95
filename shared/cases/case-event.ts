// What can be recorded of a case. Events are facts: they say what happened and on which day, never what follows from it.

import { z } from 'zod'
import { longestAttachmentLabel, longestAttachmentName } from '#shared/attachments/attachment-limits.ts'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { pauseGrounds, type RuleId } from '#shared/limits/limit-rule.ts'
import { settledStandingSchema } from '#shared/registries/settle-standing.ts'
import { caseKinds, mediationChannels, patentTypes, rightsBusinesses } from './case-kind.ts'
import { linkRelations } from './case-link.ts'
import { deemedHows } from './deemed-receipt.ts'
import { outcomes } from './outcome.ts'
import { longestText } from './text-limits.ts'

export const plainDateSchema = z
  .string()
  .refine(text => parsePlainDate(text) !== null, 'not a calendar day')
  .transform(text => text as PlainDate)

export const ruleIdSchema = z
  .string()
  .min(1)
  .max(40)
  .transform(text => text as RuleId)

export const caseKindSchema = z.enum(caseKinds)
export const subKindSchema = z.enum([...patentTypes, ...mediationChannels, ...rightsBusinesses])

/** Field values of a case: text as written, whole fen for money, yes/no. Absent = not known. */
export const fieldValuesSchema = z.record(
  z.string().max(60),
  z.union([z.string().max(longestText), z.number(), z.boolean()]),
)
export type FieldValues = z.infer<typeof fieldValuesSchema>

/** By field: why a value whose check digit is wrong was taken all the same. Absent: none was. */
export const overridesSchema = z.record(z.string().max(60), z.string().trim().min(1).max(500))
export type Overrides = z.infer<typeof overridesSchema>

/**
 * How far a recorded day can be trusted. `certain` days count in figures of a period. A ledger may say that
 * something happened without saying when (`unknown`), or give a day that cannot be right (`doubtful`).
 */
export const datings = ['certain', 'unknown', 'doubtful'] as const
export type Dating = (typeof datings)[number]

/** Day on which a case counts as received, and why. */
const deemedSchema = z.object({ on: plainDateSchema, how: z.enum(deemedHows), reason: z.string().max(500) })

const registered = z.object({
  type: z.literal('caseRegistered'),
  kind: caseKindSchema,
  /** Null only where a ledger left it empty. */
  subKind: subKindSchema.nullable(),
  caseNumber: z.string().min(1).max(80),
  title: z.string().max(2_000),
  clerk: z.string().max(80).nullable(),
  fields: fieldValuesSchema,
  /** Moment of receipt as the clerk gave it, `HH:MM`, where it was after hours or on a day off. */
  receivedTime: z.string().max(5).nullable(),
  /** Absent in older events and from ledgers: the day itself. */
  deemed: deemedSchema.optional(),
  overrides: overridesSchema.optional(),
  /** Absent: nothing spoke against the applicant that needs a reason. */
  standing: settledStandingSchema.optional(),
  /** Present for a case brought in from a ledger: milestones for which the ledger has no column are unknown, not missing. */
  ledger: z
    .object({
      file: z.string().max(400),
      sheet: z.string().max(200).nullable(),
      row: z.number().int(),
      knownMilestones: z.array(z.string().max(40)),
    })
    .nullable(),
})

const stepRecorded = z.object({
  type: z.literal('stepRecorded'),
  action: z.string().max(60),
  outcome: z.enum(outcomes).nullable(),
  fields: fieldValuesSchema,
  note: z.string().max(20_000),
  dating: z.enum(datings),
  /** The event whose place in the course this one takes: a step recorded wrongly, taken back with it. */
  replaces: z.string().max(64).optional(),
  overrides: overridesSchema.optional(),
})

const pauseBegan = z.object({
  type: z.literal('pauseBegan'),
  ground: z.enum(pauseGrounds),
  note: z.string().max(20_000),
})
const pauseEnded = z.object({
  type: z.literal('pauseEnded'),
  ground: z.enum(pauseGrounds),
  note: z.string().max(20_000),
})

const extensionApplied = z.object({
  type: z.literal('extensionApplied'),
  ruleId: ruleIdSchema,
  /** Working days for a working-day limit, otherwise calendar days. */
  days: z.number().int().min(1).max(1_000),
  reason: z.string().max(20_000),
})

const extensionDecided = z.object({
  type: z.literal('extensionDecided'),
  ruleId: ruleIdSchema,
  approved: z.boolean(),
  reason: z.string().max(20_000),
})

const fieldsChanged = z.object({
  type: z.literal('fieldsChanged'),
  title: z.string().max(2_000).nullable(),
  subKind: subKindSchema.nullable(),
  /** Null clears a field. */
  fields: z.record(z.string().max(60), z.union([z.string().max(20_000), z.number(), z.boolean()]).nullable()),
  reason: z.string().max(20_000),
  overrides: overridesSchema.optional(),
})

const clerkAssigned = z.object({ type: z.literal('clerkAssigned'), clerk: z.string().min(1).max(80) })
const noteAdded = z.object({ type: z.literal('noteAdded'), text: z.string().min(1).max(20_000) })

/** A file whose content lies in the attachments folder under its hash. Taken back, the file stays. */
const attachmentAdded = z.object({
  type: z.literal('attachmentAdded'),
  name: z.string().min(1).max(longestAttachmentName),
  mediaType: z.string().max(120),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  label: z.string().max(longestAttachmentLabel),
})

const uidSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** Recorded by both cases of a pair, each saying what the other is to it. */
const caseLinked = z.object({
  type: z.literal('caseLinked'),
  relation: z.enum(linkRelations),
  /** The other case, by the id of its registration event. */
  other: z.object({ caseUid: uidSchema, caseNumber: z.string().min(1).max(80) }),
  note: z.string().max(20_000),
})

/** The case belongs to this series from now on; null: to none. */
const seriesChanged = z.object({
  type: z.literal('seriesChanged'),
  series: z.object({ uid: uidSchema, name: z.string().min(1).max(200) }).nullable(),
  note: z.string().max(20_000),
})

/** A closed case is carried on from the stage it was closed at. */
const caseReopened = z.object({ type: z.literal('caseReopened'), reason: z.string().min(1).max(20_000) })

/** A step recorded wrongly: names the event it takes back; the old one stays in the log and on the case page. */
const eventRetracted = z.object({
  type: z.literal('eventRetracted'),
  eventId: z.string().max(64),
  reason: z.string().min(1).max(20_000),
})

/** The receipt recorded with the case was wrong. Its day is the one this happened on; the rest of the registration stands. */
const receiptCorrected = z.object({
  type: z.literal('receiptCorrected'),
  /** The registration, or the correction before, in whose place this stands. */
  replaces: z.string().max(64),
  receivedTime: z.string().max(5).nullable(),
  deemed: deemedSchema,
  /** How the applicant stood on the corrected day; absent: nothing that needs a reason. */
  standing: settledStandingSchema.optional(),
  reason: z.string().min(1).max(20_000),
})

export const caseEventBodySchema = z.discriminatedUnion('type', [
  registered,
  stepRecorded,
  pauseBegan,
  pauseEnded,
  extensionApplied,
  extensionDecided,
  fieldsChanged,
  clerkAssigned,
  noteAdded,
  attachmentAdded,
  caseLinked,
  seriesChanged,
  caseReopened,
  receiptCorrected,
  eventRetracted,
])

export type CaseEventBody = z.infer<typeof caseEventBodySchema>
export type CaseRegistered = z.infer<typeof registered>
export type StepRecorded = z.infer<typeof stepRecorded>
export type ReceiptCorrected = z.infer<typeof receiptCorrected>

/** An event with its place in time. `recordedAtMs` is the moment of recording; `happenedOn` the day it is about. */
export interface CaseEvent {
  readonly id: string
  readonly happenedOn: PlainDate
  readonly recordedAtMs: number
  readonly actor: string
  readonly body: CaseEventBody
}
