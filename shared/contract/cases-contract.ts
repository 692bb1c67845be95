// Procedures on cases. Here stand those that record what happens to one; the others by what they are about.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import {
  fieldValuesSchema,
  overridesSchema,
  plainDateSchema,
  ruleIdSchema,
} from '#shared/cases/case-event.ts'
import { longestText } from '#shared/cases/text-limits.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { batchContract } from './batch-contract.ts'
import { caseListContract } from './case-list-contract.ts'
import { casePageContract, offeredActionSchema } from './case-page-contract.ts'
import { caseRegistrationContract, deemedSchema } from './case-registration-contract.ts'
import { readFor, writeFor } from './procedure.ts'
import { caseIdSchema, clockTimeSchema, dueSchema, outcomeSchema } from './views.ts'

const step = z.strictObject({
  id: caseIdSchema,
  version: z.number().int(),
  happenedOn: plainDateSchema,
  note: z.string().max(longestText),
})
const done = z.object({ version: z.number().int() })

export const casesContract = {
  ...batchContract,
  ...caseListContract,
  ...casePageContract,
  ...caseRegistrationContract,
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
  /** Where an extension approved on a day would move the due date; null where it would not count. Writes nothing. */
  previewExtension: readFor(caseWorkers)
    .input(
      z.strictObject({
        id: caseIdSchema,
        ruleId: ruleIdSchema,
        days: z.number().int().min(1).max(1_000),
        on: plainDateSchema,
      }),
    )
    .output(z.object({ due: dueSchema.nullable(), extended: dueSchema.nullable() })),
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
}
