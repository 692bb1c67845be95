// What can be recorded of a desk's working calendar and rule book. A change is a fact; the calendar, the book and
// every date are derived from it by fold-reckoning.ts.

import { z } from 'zod'
import { plainDateSchema, ruleIdSchema } from '#shared/cases/case-event.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'

const holidayName = z.string().trim().min(1).max(100)

/** A year's arrangement as somebody agreed to it; its version is given by the fold. */
export const calendarDraftSchema = z.strictObject({
  year: z.number().int().min(1900).max(2199),
  notice: z.string().trim().min(1).max(100).nullable(),
  publishedOn: plainDateSchema.nullable(),
  source: z.string().trim().min(1).max(400),
  daysOff: z
    .array(z.strictObject({ name: holidayName, from: plainDateSchema, to: plainDateSchema }))
    .min(1)
    .max(100),
  makeUpDays: z.array(z.strictObject({ name: holidayName, date: plainDateSchema })).max(100),
})

const calendarYearTaken = z.strictObject({ type: z.literal('calendarYearTaken'), draft: calendarDraftSchema })

const calendarOverlaySet = z.strictObject({
  type: z.literal('calendarOverlaySet'),
  date: plainDateSchema,
  working: z.boolean(),
  scope: z.enum(['regional', 'centre']),
  /** As printed, e.g. 湘西州庆. */
  reason: z.string().trim().min(1).max(100),
})
export type OverlayDay = z.infer<typeof calendarOverlaySet>

const calendarOverlayRemoved = z.strictObject({
  type: z.literal('calendarOverlayRemoved'),
  date: plainDateSchema,
})

const units = z.number().int().min(0).max(10_000)

const ruleVersionAdded = z.strictObject({
  type: z.literal('ruleVersionAdded'),
  ruleId: ruleIdSchema,
  amount: units,
  unit: z.enum(['workingDays', 'calendarDays', 'months', 'byAgreement']),
  best: units.nullable(),
  owner: z.enum(['centre', 'applicant', 'party', 'court', 'cnipa', 'other']),
  pauses: z.array(z.enum(pauseGrounds)).max(pauseGrounds.length),
  restartsAfterSupplement: z.boolean(),
  extension: z
    .strictObject({
      approver: z.enum(['supervisor', 'parties']),
      times: units.nullable(),
      cap: units.nullable(),
      capMonths: z.number().int().min(1).max(1_200).optional(),
    })
    .nullable(),
  warnAt: units.nullable(),
  mark: z.enum(['seed', 'law', 'cfg']),
  basis: z.string().trim().min(1).max(500),
  effectiveFrom: plainDateSchema,
})
/** All that a new version says for itself; what it is about, and what starts and stops it, comes from the version before. */
export type RuleVersionAdded = z.infer<typeof ruleVersionAdded>

const reckoningChangeUndone = z.strictObject({
  type: z.literal('reckoningChangeUndone'),
  /** Place in the desk's log of the change taken back. */
  seq: z.number().int().positive(),
})

/** A change as it is proposed, previewed and recorded. */
export const reckoningChangeSchema = z.discriminatedUnion('type', [
  calendarYearTaken,
  calendarOverlaySet,
  calendarOverlayRemoved,
  ruleVersionAdded,
  reckoningChangeUndone,
])
export type ReckoningChange = z.infer<typeof reckoningChangeSchema>

export const reckoningEventTypes = [
  'calendarYearTaken',
  'calendarOverlaySet',
  'calendarOverlayRemoved',
  'ruleVersionAdded',
  'reckoningChangeUndone',
] as const satisfies readonly ReckoningChange['type'][]

/** A recorded change. `cases` is how many were shown otherwise from then on. */
export interface ReckoningEvent {
  readonly seq: number
  readonly recordedAtMs: number
  readonly actor: string
  readonly cases: number
  readonly change: ReckoningChange
}
