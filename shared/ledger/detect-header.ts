// Finds the header row of a sheet and, by its words, the layout of the ledger. Reads no case.

import type { CaseKind } from '#shared/cases/case-kind.ts'
import { compactText } from '#shared/identifiers/normalise-text.ts'
import type { LedgerColumn, LedgerLayout } from './layouts/ledger-layout.ts'
import { ledgerLayouts } from './layouts/ledger-layouts.ts'
import { type LedgerRow, type LedgerSheet, textOfCell } from './ledger-sheet.ts'
import type { AmountUnit } from './parse-ledger-amount.ts'

/** Titles, blank rows and remarks may stand above the header, but no more than this many rows. */
const rowsSearched = 15

export interface MatchedColumn {
  readonly column: LedgerColumn
  /** Counted from 0. */
  readonly index: number
  /** As the ledger writes it. */
  readonly header: string
  readonly unit: AmountUnit
}

/** What a header is recognised by. */
export type HeaderLayout = Pick<LedgerLayout, 'id' | 'requires' | 'columns'>

export interface SheetHeader<Layout extends HeaderLayout = LedgerLayout> {
  readonly layout: Layout
  readonly row: number
  /** Position of the header row among the sheet's rows. */
  readonly rowIndex: number
  /** All headers as written, left to right; empty ones stay in place. */
  readonly headers: readonly string[]
  /** By column id. */
  readonly columns: ReadonlyMap<string, MatchedColumn>
  /** Headers that mean nothing to the layout: their cells are not read. */
  readonly unmatched: readonly string[]
}

/** A sheet that is no ledger the desk knows: the layout it comes nearest to, and what that layout needs. */
export interface UnknownColumns {
  readonly nearest: HeaderLayout | null
  /** First header word of every required column that was not found. */
  readonly missing: readonly string[]
}

/** Header words as the user assigns them: header as written → column id, or '' for a column to be left out. */
export type HeaderMapping = Readonly<Record<string, string>>

export type HeaderDetection<Layout extends HeaderLayout = LedgerLayout> =
  | { readonly ok: true; readonly header: SheetHeader<Layout> }
  | { readonly ok: false; readonly unknown: UnknownColumns }

/**
 * The header of a sheet.
 *
 * @param kind only layouts of this kind; null: any
 * @param mapping goes before the layouts' own words
 */
export function detectHeader(
  sheet: LedgerSheet,
  kind: CaseKind | null = null,
  mapping: HeaderMapping = {},
): HeaderDetection {
  return detectHeaderOf(
    sheet,
    ledgerLayouts.filter(layout => kind === null || layout.kind === kind),
    mapping,
  )
}

/** The header of a sheet that has one of these layouts. */
export function detectHeaderOf<Layout extends HeaderLayout>(
  sheet: LedgerSheet,
  layouts: readonly Layout[],
  mapping: HeaderMapping = {},
): HeaderDetection<Layout> {
  const assigned = new Map(Object.entries(mapping).map(([header, id]) => [wordOf(header), id]))
  let best: Candidate<Layout> | null = null
  for (const [rowIndex, row] of sheet.rows.slice(0, rowsSearched).entries()) {
    if (filledCells(row) < 2) continue
    for (const layout of layouts) {
      const candidate = matchRow(row, rowIndex, layout, assigned)
      if (candidate.header.columns.size > 0 && (best === null || fitsBetter(candidate, best)))
        best = candidate
    }
  }
  if (best && best.missing.length === 0) return { ok: true, header: best.header }
  return { ok: false, unknown: { nearest: best?.header.layout ?? null, missing: best?.missing ?? [] } }
}

/** A row that is a header by itself: the layout that knows most of its words, two at least; the earlier where equal. */
export function matchHeaderRow(row: LedgerRow, layouts: readonly LedgerLayout[]): SheetHeader | null {
  let best: SheetHeader | null = null
  for (const layout of layouts) {
    const { header } = matchRow(row, 0, layout, new Map())
    if (header.columns.size > (best?.columns.size ?? 1)) best = header
  }
  return best
}

interface Candidate<Layout extends HeaderLayout = LedgerLayout> {
  readonly header: SheetHeader<Layout>
  readonly missing: readonly string[]
}

function fitsBetter(a: Candidate<HeaderLayout>, b: Candidate<HeaderLayout>): boolean {
  const complete = Number(a.missing.length === 0) - Number(b.missing.length === 0)
  return complete > 0 || (complete === 0 && a.header.columns.size > b.header.columns.size)
}

function matchRow<Layout extends HeaderLayout>(
  row: LedgerRow,
  rowIndex: number,
  layout: Layout,
  assigned: ReadonlyMap<string, string>,
): Candidate<Layout> {
  const words = wordsOf(layout)
  const columns = new Map<string, MatchedColumn>()
  const unmatched: string[] = []
  const headers = row.cells.map(textOfCell)
  for (const [index, header] of headers.entries()) {
    const column = columnFor(header, layout, words, assigned)
    if (column && !columns.has(column.id)) {
      columns.set(column.id, { column, index, header, unit: unitOf(header) })
    } else if (header !== '' && assigned.get(wordOf(header)) !== '') unmatched.push(header)
  }
  const missing = layout.requires.filter(id => !columns.has(id)).map(id => firstWordOf(layout, id))
  return { header: { layout, row: row.row, rowIndex, headers, columns, unmatched }, missing }
}

function columnFor(
  header: string,
  layout: HeaderLayout,
  words: ReadonlyMap<string, LedgerColumn>,
  assigned: ReadonlyMap<string, string>,
): LedgerColumn | undefined {
  const word = wordOf(header)
  const id = assigned.get(word)
  if (id !== undefined) return layout.columns.find(column => column.id === id)
  return words.get(word) ?? words.get(word.replace(unitAtEnd, ''))
}

// In brackets, after a mark, or with nothing between: 标的额(万元), 标的额/万元, 标的额万元. 万 alone only in brackets.
const unitAtEnd = /[([【〔](?:单位)?(?:人民币)?(万元?|元)[)\]】〕]$|[/,，_-]?(?:单位)?(?:人民币)?(万元|元)$/

function unitOf(header: string): AmountUnit {
  const [, bracketed, bare] = unitAtEnd.exec(wordOf(header)) ?? []
  return (bracketed ?? bare)?.startsWith('万') ? 'wan' : 'yuan'
}

const wordsByLayout = new WeakMap<HeaderLayout, ReadonlyMap<string, LedgerColumn>>()

function wordsOf(layout: HeaderLayout): ReadonlyMap<string, LedgerColumn> {
  const known = wordsByLayout.get(layout)
  if (known) return known
  const words = new Map<string, LedgerColumn>()
  for (const column of layout.columns) {
    for (const header of column.headers) if (!words.has(wordOf(header))) words.set(wordOf(header), column)
  }
  wordsByLayout.set(layout, words)
  return words
}

/** A header as it is compared: half width, no spaces, no marks for required columns. */
function wordOf(header: string): string {
  return compactText(header.slice(0, 200))
    .toUpperCase()
    .replace(/[*:]|\(必填\)/g, '')
}

function firstWordOf(layout: HeaderLayout, id: string): string {
  return layout.columns.find(column => column.id === id)?.headers[0] ?? id
}

function filledCells(row: LedgerRow): number {
  return row.cells.filter(cell => textOfCell(cell) !== '').length
}
