// Today's desk, the overdue list and what is at risk.

import { z } from 'zod'
import { plainDateSchema, ruleIdSchema } from '#shared/cases/case-event.ts'
import { everyRole, readFor } from './procedure.ts'
import { clockLineSchema, fileSchema, kindSchema } from './views.ts'

export const overdueFilterSchema = z.strictObject({
  kind: kindSchema.optional(),
  clerk: z.string().max(80).optional(),
  ruleId: ruleIdSchema.optional(),
  stage: z.string().max(60).optional(),
  /** At least so many working days late. */
  atLeastDaysLate: z.number().int().min(0).max(10_000).optional(),
})
export type OverdueFilter = z.infer<typeof overdueFilterSchema>

export const overdueInputSchema = z.strictObject({
  asOf: plainDateSchema,
  filter: overdueFilterSchema,
})

export const lightCountsSchema = z.object({
  overdue: z.number().int(),
  dueToday: z.number().int(),
  atRisk: z.number().int(),
  normal: z.number().int(),
  paused: z.number().int(),
  /** Open centre clocks whose date rests on an unpublished year. */
  provisional: z.number().int(),
})
export type LightCounts = z.infer<typeof lightCountsSchema>

export const supervisionContract = {
  /** Counts and first lines for the Today screen. `mine` = the caller's own cases. */
  today: readFor(everyRole)
    .input(z.strictObject({ mine: z.boolean() }))
    .output(
      z.object({
        asOf: plainDateSchema,
        counts: lightCountsSchema,
        byKind: z.array(z.object({ kind: kindSchema, open: z.number().int(), overdue: z.number().int() })),
        overdue: z.array(clockLineSchema),
        dueSoon: z.array(clockLineSchema),
        receivedThisMonth: z.number().int(),
        closedThisMonth: z.number().int(),
      }),
    ),
  /** Centre clocks past due on the day, the latest first. Facts after that day do not count. */
  overdue: readFor(everyRole)
    .input(overdueInputSchema)
    .output(
      z.object({
        asOf: plainDateSchema,
        lines: z.array(clockLineSchema),
        /** Due on that day or within the warning of their rule. */
        atRisk: z.array(clockLineSchema),
        /** Choices for the filters, from the unfiltered list. */
        clerks: z.array(z.string()),
        ruleIds: z.array(ruleIdSchema),
        stages: z.array(z.string()),
      }),
    ),
  printOverdue: readFor(everyRole).input(overdueInputSchema).output(fileSchema),
  exportOverdue: readFor(everyRole).input(overdueInputSchema).output(fileSchema),
}
