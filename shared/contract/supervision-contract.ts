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

/** `overdue`: past due on the day; `atRisk`: due on it, or within the warning of their rule. */
export const pressingLists = ['overdue', 'atRisk'] as const
export type PressingList = (typeof pressingLists)[number]

export const overduePageInputSchema = z.strictObject({
  ...overdueInputSchema.shape,
  list: z.enum(pressingLists),
  /** The clocks of one clerk together, the clerk whose clock is the latest first. */
  byClerk: z.boolean(),
  /** Cursor of the page before; null: the first page. */
  after: z.string().max(300).nullable(),
  limit: z.number().int().min(1).max(200),
})
export type OverduePageInput = z.infer<typeof overduePageInputSchema>

export const overduePageSchema = z.object({
  asOf: plainDateSchema,
  lines: z.array(clockLineSchema),
  next: z.string().nullable(),
  /** With the first page: how many clocks the whole list has. */
  total: z.number().int().nullable(),
  /** With the first page of a list by clerk: how many of them each has, in the order of the list. */
  clerks: z.array(z.object({ clerk: z.string().nullable(), count: z.number().int() })).nullable(),
})
export type OverduePage = z.infer<typeof overduePageSchema>

/** What a filter can ask for and find something. */
export const overdueChoicesSchema = z.object({
  clerks: z.array(z.string()),
  ruleIds: z.array(ruleIdSchema),
  stages: z.array(z.string()),
})
export type OverdueChoices = z.infer<typeof overdueChoicesSchema>

/** Each counts what its list has: limits past due; open cases by the clock that binds. */
export const lightCountsSchema = z.object({
  overdue: z.number().int(),
  dueToday: z.number().int(),
  atRisk: z.number().int(),
  normal: z.number().int(),
  paused: z.number().int(),
  /** Cases with a running clock of the centre whose date rests on an unpublished year. */
  provisional: z.number().int(),
})

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
        /** Cases with an extension asked for and not decided. */
        pendingExtensions: z.number().int(),
      }),
    ),
  /** Centre clocks past due on the day or near it, page by page, the earliest due first. Facts after that day do not count. */
  overdue: readFor(everyRole).input(overduePageInputSchema).output(overduePageSchema),
  /** Choices for the filters of both lists, from the lists unfiltered. */
  overdueChoices: readFor(everyRole)
    .input(z.strictObject({ asOf: plainDateSchema }))
    .output(overdueChoicesSchema),
  printOverdue: readFor(everyRole).input(overdueInputSchema).output(fileSchema),
  exportOverdue: readFor(everyRole).input(overdueInputSchema).output(fileSchema),
}
