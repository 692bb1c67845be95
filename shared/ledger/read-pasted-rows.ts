// Rows copied out of somebody's ledger, understood for the form that logs a case: by their header where it was copied
// too, else by the usual order of the ledger's columns. Cells are read as an import reads them. Steps a row tells of are
// not taken: the form logs a case, the import brings in its course.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { type MatchedColumn, matchHeaderRow, type SheetHeader } from './detect-header.ts'
import type { LedgerLayout } from './layouts/ledger-layout.ts'
import { ledgerLayouts } from './layouts/ledger-layouts.ts'
import type { LedgerProblem } from './ledger-case.ts'
import type { LedgerRow } from './ledger-sheet.ts'
import { parseCopiedCells } from './parse-copied-cells.ts'
import { parseLedgerDate } from './parse-ledger-date.ts'
import { columnsOfCase, readLedgerFields } from './read-ledger-fields.ts'
import { readSubKind, titleOf } from './read-ledger-row.ts'
import { readRowCells } from './row-cells.ts'
import { usualColumnOrder } from './usual-column-order.ts'

/** A filled cell and what of the form it fills; null: the form has no place for it. */
export interface PastedCell {
  readonly header: string
  readonly text: string
  /** Field id, or `title`, `subKind`, `receivedOn`, `clerk`. */
  readonly fills: string | null
}

export interface PastedCase {
  readonly kind: CaseKind
  readonly subKind: SubKind | null
  readonly title: string
  readonly receivedOn: PlainDate | null
  readonly clerk: string
  readonly fields: FieldValues
  readonly cells: readonly PastedCell[]
  /** Cells that were not understood. */
  readonly problems: readonly LedgerProblem[]
}

export interface PastedRows {
  /** Whether a header was among the rows; without one the usual order was assumed. */
  readonly withHeader: boolean
  readonly cases: readonly PastedCase[]
}

/**
 * @param kind of the form that is pasted into: it goes before others, and without a header it alone counts
 * @returns null where the text is not cells of a table, or of none the desk knows
 */
export function readPastedRows(text: string, kind: CaseKind, subKind: SubKind): PastedRows | null {
  const rows = parseCopiedCells(text).map(
    (cells, index): LedgerRow => ({ row: index + 1, cells, damage: [] }),
  )
  const [first] = rows
  if (!first) return null
  const found = matchHeaderRow(first, inOrderFor(kind, subKind))
  const header = found ?? usualHeader(first, kind, subKind)
  if (!header) return null
  const data = found ? rows.slice(1) : rows
  if (data.length === 0) return null
  return { withHeader: found !== null, cases: data.map(row => readCase(row, header, subKind)) }
}

function inOrderFor(kind: CaseKind, subKind: SubKind): readonly LedgerLayout[] {
  const near = (layout: LedgerLayout): number =>
    layout.subKind === subKind ? 0 : layout.kind === kind ? 1 : 2
  return [...ledgerLayouts].sort((a, b) => near(a) - near(b))
}

// With the running number before it or without: whichever puts a day where the day of receipt is kept.
function usualHeader(row: LedgerRow, kind: CaseKind, subKind: SubKind): SheetHeader | null {
  const layout = ledgerLayouts.find(
    one => one.kind === kind && (one.subKind === subKind || typeof one.subKind !== 'string'),
  )
  const order = layout && usualColumnOrder[layout.id]?.split(' ')
  if (!order) return null
  const candidates = [['ordinal', ...order], order].map(ids => headerOf(layout, ids))
  const fits = ({ columns }: SheetHeader): boolean =>
    parseLedgerDate(row.cells[columns.get('receivedOn')?.index ?? -1]) !== null
  return candidates.find(fits) ?? null
}

function headerOf(layout: LedgerLayout, ids: readonly string[]): SheetHeader {
  const columns = ids.flatMap((id, index): MatchedColumn[] => {
    const column = layout.columns.find(declared => declared.id === id)
    return column ? [{ column, index, header: column.headers[0] ?? id, unit: 'yuan' }] : []
  })
  return {
    layout,
    row: 0,
    rowIndex: 0,
    headers: columns.map(({ header }) => header),
    columns: new Map(columns.map(matched => [matched.column.id, matched])),
    unmatched: [],
  }
}

function readCase(row: LedgerRow, header: SheetHeader, formSubKind: SubKind): PastedCase {
  const { layout } = header
  const cells = readRowCells(row, header, false, null)
  const subKind = readSubKind(header, cells)
  const declared = new Set(fieldsOf(layout.kind, subKind).map(({ id }) => id))
  const columns = columnsOfCase(layout, subKind ?? formSubKind).filter(([field]) => declared.has(field))
  const fields = readLedgerFields(layout, cells, columns)
  return {
    kind: layout.kind,
    subKind,
    title: titleOf(header, cells),
    receivedOn: cells.date('receivedOn'),
    clerk: cells.text('clerk').slice(0, 80),
    fields,
    cells: describeCells(row, header, fields, columns),
    problems: cells.problems,
  }
}

function describeCells(
  row: LedgerRow,
  { layout, columns, headers }: SheetHeader,
  fields: FieldValues,
  fieldColumns: ReturnType<typeof columnsOfCase>,
): readonly PastedCell[] {
  const byIndex = new Map([...columns.values()].map(matched => [matched.index, matched]))
  const subKindColumn = typeof layout.subKind === 'string' ? null : layout.subKind.column
  return row.cells.flatMap((cell, index): PastedCell[] => {
    const text = String(cell ?? '')
    if (text === '') return []
    const matched = byIndex.get(index)
    const id = matched?.column.id ?? ''
    const field = fieldColumns.find(([, column]) => column.id === id)?.[0]
    const fills =
      id === subKindColumn
        ? 'subKind'
        : layout.title.includes(id)
          ? 'title'
          : id === 'receivedOn' || id === 'clerk'
            ? id
            : field !== undefined && field in fields
              ? field
              : null
    return [{ header: matched?.header ?? headers[index] ?? String(index + 1), text, fills }]
  })
}
