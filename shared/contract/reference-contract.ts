// What a desk looks things up in: registries and the days of a year.

import { z } from 'zod'
import { plainDateSchema } from '#shared/cases/case-event.ts'
import { everyRole, readFor } from './procedure.ts'

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
}
