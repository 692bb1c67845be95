// A list of cases → the bytes of an .xlsx file, row by row as they are read, so that two hundred thousand cost no more
// memory than the file itself.

import { type CellValue, type ColumnDef, writeXlsxStream } from 'hucre/xlsx'
import type { CaseColumnId } from '#shared/contract/case-list-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { caseListHead, caseListText } from '#shared/print/case-list.ts'
import type { DocumentWords } from '#shared/print/document-words.ts'
import { fillWords } from '#shared/print/fill-words.ts'
import { dateCell } from '#shared/print/sheet.ts'
import { writeKnownOn } from '#shared/print/write-known-on.ts'
import { writableText } from './workbook-text.ts'

const widths: Readonly<Record<CaseColumnId, number>> = {
  light: 16,
  caseNumber: 24,
  title: 44,
  parties: 36,
  subKind: 14,
  stage: 14,
  outcome: 14,
  clerk: 12,
  receivedOn: 12,
  due: 12,
  closedOn: 12,
}

/** Days are real dates, so that they sort; everything else is text and stays text when it is edited. */
const days: ReadonlySet<CaseColumnId> = new Set(['receivedOn', 'due', 'closedOn'])

/** What a workbook says of the list as a whole; below the cases, so that the head stays the first row. */
export interface CaseListTold {
  /** Of the sheet. */
  readonly name: string
  /** How many cases there are where not all are listed. */
  readonly cut: number | null
  /** Set: the list is of a desk of a past day. */
  readonly knownOn: PlainDate | null
}

export async function writeCaseList(
  told: CaseListTold,
  columns: readonly CaseColumnId[],
  lines: Iterable<CaseLine>,
  words: DocumentWords,
): Promise<Uint8Array> {
  const declared = columns.map(
    (column): ColumnDef => ({
      header: caseListHead(column, words),
      width: widths[column],
      numFmt: days.has(column) ? 'yyyy-mm-dd' : '@',
    }),
  )
  const stream = writeXlsxStream(toRows(lines, columns, told, words), {
    ...{ name: told.name, columns: declared, freezePane: { rows: 1 } },
  })
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function* toRows(
  lines: Iterable<CaseLine>,
  columns: readonly CaseColumnId[],
  { cut, knownOn }: CaseListTold,
  words: DocumentWords,
): Generator<CellValue[]> {
  let listed = 0
  for (const line of lines) {
    listed++
    yield columns.map(column => cellOf(line, column, words))
  }
  const { count, cut: first } = words.print.caseList
  if (knownOn !== null) yield [writeKnownOn(knownOn, words.print)]
  if (cut !== null) yield [`${fillWords(count, { count: cut })}${fillWords(first, { count: listed })}`]
}

function cellOf(line: CaseLine, column: CaseColumnId, words: DocumentWords): CellValue {
  switch (column) {
    case 'receivedOn':
    case 'closedOn':
      return dateCell(line[column]).value
    case 'due':
      return dateCell(line.due?.date ?? null).value
    default:
      return writableText(caseListText(line, column, words))
  }
}
