// Job: a list of cases as it is shown, for paper or as a workbook. Reads page after page by key, as far as a file goes.

import { listCases } from '#db/queries/list-cases.ts'
import { readCaseLineOn } from '#electron/desk/read-case-line.ts'
import { writeCaseList } from '#electron/printing/write-case-list.ts'
import {
  type CaseColumnId,
  type CaseFilter,
  caseColumns,
  type caseSorts,
  mostListedRows,
} from '#shared/contract/case-list-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { chinese } from '#shared/locales/languages.ts'
import type { CaseList } from '#shared/print/case-list.ts'
import { caseListDocument } from '#shared/print/case-list-document.ts'
import { advance, type Job, type JobContext, type JobControl } from './job.ts'

export interface CaseListFileInput {
  readonly as: keyof typeof mostListedRows
  readonly filter: CaseFilter
  readonly sort: (typeof caseSorts)[number]
  readonly descending: boolean
  readonly columns: readonly CaseColumnId[]
  readonly asOf: PlainDate
  readonly centreName: string
  /** Set: the desk is one of a past day. */
  readonly knownOn: PlainDate | null
}

/** `html` for paper, `bytes` for a workbook. */
export interface CaseListFile {
  readonly html: string | null
  readonly bytes: Uint8Array | null
}

const pageSize = 500

export const writeCaseListFile: Job<CaseListFileInput, CaseListFile> = async (context, input, control) => {
  const { filter, asOf, centreName, knownOn } = input
  const total = countList(context, input)
  const lines = readLines(context, input, Math.min(total, mostListedRows[input.as]), control)
  const columns = inShownOrder(input.columns)
  if (input.as === 'export') {
    const cut = total > mostListedRows.export ? total : null
    const told = { name: chinese.print.caseList.sheet, cut, knownOn }
    const bytes = await writeCaseList(told, columns, lines, chinese)
    return { html: null, bytes }
  }
  const list: CaseList = { centreName, asOf, filter, columns, total, knownOn }
  return { html: caseListDocument(list, [...lines], chinese), bytes: null }
}

function inShownOrder(columns: readonly CaseColumnId[]): readonly CaseColumnId[] {
  return caseColumns.filter(column => columns.includes(column))
}

function* readLines(
  context: JobContext,
  input: CaseListFileInput,
  wanted: number,
  control: JobControl,
): Generator<CaseLine> {
  const { reckoning } = context
  let after: string | null = null
  for (let read = 0; read < wanted; ) {
    advance(control, 'listing', read, wanted)
    const page = readPage(context, input, after)
    for (const row of page.rows.slice(0, wanted - read))
      yield readCaseLineOn(context.reader(), row, input.asOf, reckoning)
    read += page.rows.length
    if (page.next === null) return
    after = page.next
  }
}

function countList(context: JobContext, { filter, sort, descending, asOf }: CaseListFileInput): number {
  const page = { filter, sort, descending, asOf, after: null, limit: 1, count: 'exactly' } as const
  return listCases(context.reader(), page).total ?? 0
}

function readPage(
  context: JobContext,
  { filter, sort, descending, asOf }: CaseListFileInput,
  after: string | null,
) {
  const page = { filter, sort, descending, asOf, after, limit: pageSize, count: 'roughly' } as const
  return listCases(context.reader(), page)
}
