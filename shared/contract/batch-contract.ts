// One action for many cases at once: what can be done with a selection, what would happen, and doing it.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import { fieldValuesSchema, overridesSchema, plainDateSchema } from '#shared/cases/case-event.ts'
import { longestText } from '#shared/cases/text-limits.ts'
import { failureCodes, failureDetailsSchema } from './failure.ts'
import { readFor, writeFor } from './procedure.ts'
import { kindSchema, outcomeSchema } from './views.ts'

export const mostCasesAtOnce = 500

const chosenCaseSchema = z.strictObject({ id: z.number().int().positive(), version: z.number().int() })

/** The cases of a selection, each with the number of events the caller had seen. */
export const chosenCasesSchema = selectionOf(chosenCaseSchema)

/** What is one case's own stands in the place of what is said of all. */
const ownStepSchema = z.strictObject({
  happenedOn: plainDateSchema.optional(),
  outcome: outcomeSchema.optional(),
  fields: fieldValuesSchema.optional(),
  note: z.string().max(longestText).optional(),
  overrides: overridesSchema.optional(),
})

const stepOfMany = z.strictObject({
  cases: selectionOf(chosenCaseSchema.extend({ own: ownStepSchema.optional() })),
  action: z.string().max(60),
  happenedOn: plainDateSchema,
  outcome: outcomeSchema.nullable(),
  fields: fieldValuesSchema,
  note: z.string().max(longestText),
  overrides: overridesSchema.optional(),
})

/** `all`: record for every case or for none. `possible`: record for those that can, in one piece. */
const mode = z.enum(['all', 'possible'])

const caseAnswerSchema = z.object({
  id: z.number().int(),
  /** Null: there is no such case. */
  caseNumber: z.string().nullable(),
  /** Null: it can be recorded, or was. */
  failure: z.object({ code: z.enum(failureCodes), details: failureDetailsSchema }).nullable(),
  /** Number of events now; null where nothing was recorded. */
  version: z.number().int().nullable(),
})

export const batchAnswerSchema = z.object({
  /** Cases it was recorded for, or would be. */
  count: z.number().int(),
  cases: z.array(caseAnswerSchema),
})
export type BatchAnswer = z.infer<typeof batchAnswerSchema>

const offeredToManySchema = z.object({
  kind: kindSchema,
  id: z.string(),
  requiredFields: z.array(z.string()),
  offeredFields: z.array(z.string()),
  outcomes: z.array(outcomeSchema),
  closes: z.boolean(),
  /** How many of the cases it is legal for now. */
  cases: z.number().int(),
})

export const batchContract = {
  /** Steps legal for at least one of the cases, those legal for most first. */
  offerSteps: readFor(caseWorkers)
    .input(z.strictObject({ ids: z.array(z.number().int().positive()).min(1).max(mostCasesAtOnce) }))
    .output(z.array(offeredToManySchema)),
  /** Which of the cases can take the step, and why the others cannot. Writes nothing. */
  previewSteps: readFor(caseWorkers).input(stepOfMany).output(batchAnswerSchema),
  recordSteps: writeFor(caseWorkers).input(stepOfMany.extend({ mode })).output(batchAnswerSchema),
  assignMany: writeFor(caseWorkers)
    .input(z.strictObject({ cases: chosenCasesSchema, clerk: z.string().trim().min(1).max(80), mode }))
    .output(batchAnswerSchema),
}

function selectionOf<T extends typeof chosenCaseSchema>(one: T) {
  return z
    .array(one)
    .min(1)
    .max(mostCasesAtOnce)
    .refine(cases => new Set(cases.map(({ id }) => id)).size === cases.length, 'a case is named twice')
}
