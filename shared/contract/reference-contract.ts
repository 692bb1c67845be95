// What a desk looks up: the days of a year.

import { z } from 'zod'
import { plainDateSchema } from '#shared/cases/case-event.ts'
import { everyRole, readFor } from './procedure.ts'

export const calendarDaySchema = z.object({
  date: plainDateSchema,
  working: z.boolean(),
  kind: z.string(),
  holidayName: z.string().nullable(),
  provisional: z.boolean(),
})

export const referenceContract = {
  calendarYear: readFor(everyRole)
    .input(z.strictObject({ year: z.number().int().min(1900).max(2199) }))
    .output(z.array(calendarDaySchema)),
}
