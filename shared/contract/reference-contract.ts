// What a desk looks things up in: registries, the working calendar, the rule book.

import { z } from 'zod'
import { plainDateSchema, ruleIdSchema, subKindSchema } from '#shared/cases/case-event.ts'
import { everyRole, readFor } from './procedure.ts'
import { kindSchema, ownerSchema, unitSchema } from './views.ts'

export const registries = ['applicants', 'agencies', 'organisations', 'respondents'] as const

export const calendarDaySchema = z.object({
  date: plainDateSchema,
  working: z.boolean(),
  kind: z.string(),
  holidayName: z.string().nullable(),
  provisional: z.boolean(),
})

export const referenceContract = {
  /** Names as the cases have them, with how many cases each; most cases first. */
  registry: readFor(everyRole)
    .input(
      z.strictObject({
        registry: z.enum(registries),
        text: z.string().max(100),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        entries: z.array(
          z.object({
            name: z.string(),
            code: z.string().nullable(),
            cases: z.number().int(),
            open: z.number().int(),
            lastReceivedOn: plainDateSchema,
          }),
        ),
      }),
    ),
  calendarYear: readFor(everyRole)
    .input(z.strictObject({ year: z.number().int().min(1900).max(2199) }))
    .output(z.array(calendarDaySchema)),
  rules: readFor(everyRole).output(
    z.array(
      z.object({
        id: ruleIdSchema,
        version: z.number().int(),
        kind: kindSchema,
        subKinds: z.array(subKindSchema),
        amount: z.number(),
        unit: unitSchema,
        best: z.number().nullable(),
        owner: ownerSchema,
        pauses: z.array(z.string()),
        mark: z.enum(['seed', 'law', 'cfg']),
        basis: z.string(),
        unverified: z.boolean(),
        effectiveFrom: plainDateSchema,
        effectiveTo: plainDateSchema.nullable(),
      }),
    ),
  ),
}
