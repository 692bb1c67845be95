// The monthly summary: figures, the cases behind a figure, PDF and xlsx.

import { z } from 'zod'
import { plainDateSchema } from '#shared/cases/case-event.ts'
import { type PlainMonth, parsePlainMonth } from '#shared/dates/plain-date.ts'
import { everyRole, readFor } from './procedure.ts'
import { caseLineSchema, fileSchema } from './views.ts'

export const plainMonthSchema = z
  .string()
  .refine(text => parsePlainMonth(text) !== null, 'not a month')
  .transform(text => text as PlainMonth)

export const summaryRowSchema = z.object({
  id: z.string(),
  /** Heading rows group and have no figures. */
  heading: z.boolean(),
  indent: z.number().int(),
  unit: z.enum(['case', 'entity', 'workingDays', 'money', 'ratio']),
  thisMonth: z.number().nullable(),
  lastMonth: z.number().nullable(),
  /** Relative change; percentage points (as ratio) for a rate; null where the base is 0 or absent. */
  monthChange: z.number().nullable(),
  sameMonthLastYear: z.number().nullable(),
  yearChange: z.number().nullable(),
  yearToDate: z.number().nullable(),
  lastYearToDate: z.number().nullable(),
  toDateChange: z.number().nullable(),
  target: z.number().nullable(),
  achieved: z.number().nullable(),
  /** Id of a footnote (definition 口径) in the locales, filled with the values of `noteDetails`. */
  note: z.string().nullable(),
  noteDetails: z.record(z.string(), z.number()),
  /** Whether `cases` can list what is behind the figure. */
  opens: z.boolean(),
})
export type SummaryRow = z.infer<typeof summaryRowSchema>

export const summaryBalanceSchema = z.object({
  openAtStart: z.number().int(),
  received: z.number().int(),
  transferredIn: z.number().int(),
  reopened: z.number().int(),
  closed: z.number().int(),
  transferredOut: z.number().int(),
  openAtEnd: z.number().int(),
  holds: z.boolean(),
  breaking: z.array(z.object({ id: z.number().int(), caseNumber: z.string() })),
})

export const summarySchema = z.object({
  month: z.string(),
  from: plainDateSchema,
  to: plainDateSchema,
  centreName: z.string(),
  rows: z.array(summaryRowSchema),
  balance: summaryBalanceSchema,
  /** Closed on a day their ledger does not give or cannot be right: left out of figures by month. */
  undated: z.array(
    z.object({ id: z.number().int(), caseNumber: z.string(), dating: z.enum(['unknown', 'doubtful']) }),
  ),
})
export type Summary = z.infer<typeof summarySchema>

export const summaryColumns = [
  'thisMonth',
  'lastMonth',
  'sameMonthLastYear',
  'yearToDate',
  'lastYearToDate',
] as const

const monthInput = z.strictObject({ month: plainMonthSchema })

export const summaryContract = {
  /** Months that hold data, newest first. */
  months: readFor(everyRole).output(z.array(plainMonthSchema)),
  read: readFor(everyRole).input(monthInput).output(summarySchema),
  cases: readFor(everyRole)
    .input(
      z.strictObject({
        month: plainMonthSchema,
        row: z.string().max(80),
        column: z.enum(summaryColumns),
        after: z.string().max(200).nullable(),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(
      z.object({ lines: z.array(caseLineSchema), next: z.string().nullable(), total: z.number().int() }),
    ),
  /** The A4 document as HTML, as it will print; the screen shows it in a sandboxed frame. */
  preview: readFor(everyRole)
    .input(monthInput)
    .output(z.object({ html: z.string() })),
  pdf: readFor(everyRole).input(monthInput).output(fileSchema),
  xlsx: readFor(everyRole).input(monthInput).output(fileSchema),
}
