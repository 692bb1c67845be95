// Lists of cases: what they are filtered and sorted by, their pages, their files; and cases found by a text.

import { z } from 'zod'
import { subKindSchema } from '#shared/cases/case-event.ts'
import { searchedNumbers } from '#shared/cases/search-text.ts'
import { everyRole, readFor } from './procedure.ts'
import { caseLineSchema, fileSchema, kindSchema, lightSchema } from './views.ts'

export const caseSorts = ['due', 'received', 'number', 'closed', 'clerk'] as const

/** Columns of a list of cases, in the order they are shown. */
export const caseColumns = [
  'light',
  'caseNumber',
  'title',
  'parties',
  'subKind',
  'stage',
  'outcome',
  'clerk',
  'receivedOn',
  'due',
  'closedOn',
] as const
export type CaseColumnId = (typeof caseColumns)[number]

export const askedDues = ['provisional', 'extensionPending'] as const
export type AskedDue = (typeof askedDues)[number]

export const caseFilterSchema = z.strictObject({
  kind: kindSchema.optional(),
  subKind: subKindSchema.optional(),
  stage: z.string().max(60).optional(),
  clerk: z.string().max(80).optional(),
  state: z.enum(['open', 'closed']).optional(),
  light: lightSchema.optional(),
  /**
   * `provisional`: a running clock of the centre is due on a day that rests on an unpublished year. `extensionPending`:
   * an extension of a running clock was asked for and is not decided.
   */
  due: z.enum(askedDues).optional(),
  /** Case number, title or party; brackets of any width. */
  text: z.string().max(100).optional(),
})
export type CaseFilter = z.infer<typeof caseFilterSchema>

export const caseListInputSchema = z.strictObject({
  filter: caseFilterSchema,
  sort: z.enum(caseSorts),
  descending: z.boolean(),
  /** Cursor of the page before; null: the first page. */
  after: z.string().max(200).nullable(),
  limit: z.number().int().min(1).max(200),
})

/** A list as it is shown, to be printed or saved; what is masked on the screen is masked there. */
export const caseListFileSchema = z.strictObject({
  filter: caseFilterSchema,
  sort: z.enum(caseSorts),
  descending: z.boolean(),
  columns: z.array(z.enum(caseColumns)).min(1).max(caseColumns.length),
  jobId: z.string().min(1).max(64),
})

/** Rows that a file takes; the file says so where there are more. */
export const mostListedRows = { print: 2_000, export: 200_000 } as const

const rangeSchema = z.tuple([z.number().int().min(0), z.number().int().min(0)])

/** A case found by a text, with what of it matched as a list shows it: people masked, a mask marked as a whole. */
export const caseHitSchema = z.object({
  line: caseLineSchema,
  matched: z.array(
    z.object({
      field: z.enum(['caseNumber', 'title', 'party', ...searchedNumbers]),
      text: z.string(),
      /** [from, to) in UTF-16 units of the text. */
      ranges: z.array(rangeSchema),
    }),
  ),
})
export type CaseHit = z.infer<typeof caseHitSchema>

export const caseListContract = {
  list: readFor(everyRole)
    .input(caseListInputSchema)
    .output(
      z.object({
        lines: z.array(caseLineSchema),
        next: z.string().nullable(),
        /** Null: a text that so many cases have that counting them would keep the reader waiting. */
        total: z.number().int().nullable(),
      }),
    ),
  printList: readFor(everyRole).input(caseListFileSchema).output(fileSchema),
  exportList: readFor(everyRole).input(caseListFileSchema).output(fileSchema),
  /** Cases by any part of their numbers and names, or by pinyin: open ones first, of each the last recorded first. */
  find: readFor(everyRole)
    .input(z.strictObject({ text: z.string().max(100), limit: z.number().int().min(1).max(50) }))
    .output(z.object({ hits: z.array(caseHitSchema), more: z.boolean() })),
  clerks: readFor(everyRole).output(z.array(z.string())),
}
