// Reads one row of a ledger into a case. Decides nothing about clocks, and nothing about whether the row is imported.

import type { FieldValues } from '#shared/cases/case-event.ts'
import { type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { maskPartyName } from '#shared/identifiers/masking.ts'
import { cutText } from '#shared/identifiers/normalise-text.ts'
import type { SheetHeader } from './detect-header.ts'
import type { LedgerCase, LedgerProblem } from './ledger-case.ts'
import { unifyParties } from './ledger-parties.ts'
import { type LedgerCell, type LedgerRow, textOfCell } from './ledger-sheet.ts'
import { parseLedgerDate } from './parse-ledger-date.ts'
import { columnsOfCase, columnsOfStep, readFieldsFromRemark, readLedgerFields } from './read-ledger-fields.ts'
import { readLedgerExtension, readLedgerPauses } from './read-ledger-pauses.ts'
import { readLedgerSteps } from './read-ledger-steps.ts'
import { type RowCells, readRowCells } from './row-cells.ts'
import { damageOf, type OutsideReason, reasonToSkip } from './row-outside-list.ts'

/** A row: a case, a row that is none (blank, 合计, a repeated header, a note), or one too broken to be a case. */
export type LedgerRowReading =
  | { readonly type: 'case'; readonly case: LedgerCase }
  | { readonly type: 'none'; readonly reason: OutsideReason }
  | { readonly type: 'unusable'; readonly problems: readonly LedgerProblem[] }

export interface SheetContext {
  readonly sheet: string | null
  readonly date1904: boolean
  readonly header: SheetHeader
  readonly knownMilestones: readonly MilestoneId[]
  /** Null: no day is too late. */
  readonly today: PlainDate | null
}

// The longest texts that an event takes.
const longest = { title: 2_000, caseNumber: 80, clerk: 80, remark: 20_000 }

/** Reads one row. Never throws, whatever its cells contain. */
export function readLedgerRow(row: LedgerRow, context: SheetContext): LedgerRowReading {
  const reason = reasonToSkip(row, context.header, saysNothing)
  if (reason) return { type: 'none', reason }
  const cells = readRowCells(row, context.header, context.date1904, context.today)
  const received = cells.date('receivedOn')
  const layout = context.header.layout
  const subKind = readSubKind(context.header, cells)
  const { steps, recordedFields } = readLedgerSteps(layout, cells, received, rule =>
    readLedgerFields(layout, cells, columnsOfStep(layout, rule)),
  )
  const pauses = readLedgerPauses(cells)
  const extension = readLedgerExtension(cells)
  const columns = columnsOfCase(layout, subKind).filter(([field]) => !recordedFields.has(field))
  const fields = {
    ...readLedgerFields(layout, cells, columns),
    ...readFieldsFromRemark(layout, cells, subKind),
  }
  if (!cells.has('receivedOn')) cells.report('receivedOn', 'receivedDateMissing', 'error')
  const receivedOn =
    received ??
    firstDay(
      steps.map(step => step.on),
      pauses[0]?.from,
    )
  const caseNumber = readCaseNumber(row, context, cells)
  const clerk = cutText(cells.text('clerk'), longest.clerk) || null
  const title = titleOf(context.header, cells)
  const problems = [...cells.problems, ...damageOf(row, context.header)]
  if (receivedOn === null) return { type: 'unusable', problems }
  return {
    type: 'case',
    case: {
      sheet: context.sheet,
      row: row.row,
      kind: layout.kind,
      subKind,
      caseNumber,
      title,
      receivedOn,
      clerk,
      fields: withLeftOver(fields, cells.leftOver),
      steps,
      pauses,
      extension,
      knownMilestones: context.knownMilestones,
      problems,
    },
  }
}

function saysNothing(cell: (id: string) => LedgerCell | undefined): boolean {
  return textOfCell(cell('caseNumber')) === '' && parseLedgerDate(cell('receivedOn')) === null
}

/** The sub-kind a row tells; null, with the problem reported, where it does not. */
export function readSubKind({ layout }: SheetHeader, cells: RowCells): SubKind | null {
  if (typeof layout.subKind === 'string') return layout.subKind
  const { column, missing, unknown } = layout.subKind
  if (!cells.has(column)) {
    cells.report(column, missing, 'error')
    return null
  }
  const value = cells.choice(column, unknown, 'error')
  return subKindsOf[layout.kind].find(subKind => subKind === value) ?? null
}

// A row without a number stays recognisable by its place in the file.
function readCaseNumber(row: LedgerRow, context: SheetContext, cells: RowCells): string {
  const number = cells.text('caseNumber').replace(/\s+/g, ' ')
  if (number === '' || !cells.has('caseNumber')) {
    cells.report('caseNumber', 'caseNumberMissing', 'error')
    return `${cutText(context.sheet ?? '', 40)}#${row.row}`
  }
  if (number.length > longest.caseNumber) cells.report('caseNumber', 'cellTooLong', 'error')
  return cutText(number, longest.caseNumber)
}

/** The title a row makes. Titles are seen by people who may not see names. */
export function titleOf({ layout }: SheetHeader, cells: RowCells): string {
  const parts = layout.title.map(id => {
    const column = layout.columns.find(declared => declared.id === id)
    return column?.reads === 'party' ? maskPartyName(unifyParties(cells.text(id))) : cells.text(id)
  })
  const title = parts.filter(part => part !== '').join(' · ')
  return cutText(title, longest.title)
}

function withLeftOver(fields: FieldValues, leftOver: readonly string[]): FieldValues {
  if (leftOver.length === 0) return fields
  const remark = [fields.remark, ...leftOver].filter(text => text !== undefined).join('\n')
  return { ...fields, remark: cutText(remark, longest.remark) }
}

function firstDay(days: readonly PlainDate[], other: PlainDate | undefined): PlainDate | null {
  const all = other === undefined ? days : [...days, other]
  return [...all].sort()[0] ?? null
}
