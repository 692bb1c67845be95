// Logging a case: what is told while the form is typed, and the registration itself.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import {
  fieldValuesSchema,
  overridesSchema,
  plainDateSchema,
  subKindSchema,
} from '#shared/cases/case-event.ts'
import { deemedHows } from '#shared/cases/deemed-receipt.ts'
import { duplicateReasons } from '#shared/cases/likely-duplicate.ts'
import { longestText, longestTitle } from '#shared/cases/text-limits.ts'
import { readFor, writeFor } from './procedure.ts'
import { caseIdSchema, caseLineSchema, clockTimeSchema, clockViewSchema, kindSchema } from './views.ts'

/** The day on which the case counts as received, where it is not the one the desk finds; with the reason. */
export const deemedSchema = z.strictObject({ on: plainDateSchema, reason: z.string().trim().max(500) })

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
  note: z.string().max(longestText).trim().optional(),
})

export const caseRegistrationContract = {
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
    .output(
      z.object({
        cases: z.array(z.object({ line: caseLineSchema, why: z.enum(duplicateReasons) })),
        /** How many more are confidential, and not to be named to the caller. */
        withheld: z.number(),
      }),
    ),
  register: writeFor(caseWorkers)
    .input(registrationSchema)
    .output(z.object({ id: caseIdSchema, caseNumber: z.string() })),
}
