// The field values of a case that a row fills. Which column fills which field is declared in the layouts.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { SubKind } from '#shared/cases/case-kind.ts'
import { cutText } from '#shared/identifiers/normalise-text.ts'
import { judgeIdentifier } from './judge-identifier.ts'
import type { LedgerColumn, LedgerLayout } from './layouts/ledger-layout.ts'
import { namesParties, unifyParties } from './ledger-parties.ts'
import { type RowCells, valueOfWord } from './row-cells.ts'

const patentRights = new Set(['inventionPatent', 'utilityModelPatent', 'designPatent'])
const longestField = 20_000

/** The values of these columns by field; a column that is empty or not understood fills nothing. */
export function readLedgerFields(
  layout: LedgerLayout,
  cells: RowCells,
  columnIdByField: Readonly<Record<string, string>>,
): FieldValues {
  const values: FieldValues = {}
  for (const [field, id] of Object.entries(columnIdByField)) {
    const column = layout.columns.find(declared => declared.id === id)
    const value = column && cells.has(id) ? readValue(column, layout, cells) : null
    if (value !== null && value !== '') values[field] = value
  }
  return values
}

/** Columns that fill a field at registration, by field; `taken` fields are recorded with a step instead. */
export function registrationColumns(
  layout: LedgerLayout,
  subKind: SubKind | null,
  taken: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const columns: Record<string, string> = {}
  for (const column of layout.columns) {
    const field = (subKind && column.fieldBySubKind?.[subKind]) ?? column.field
    if (field !== undefined && !taken.has(field)) columns[field] = column.id
  }
  return columns
}

/** A choice that has no column of its own, read from the first word of the remark. */
export function readFieldsFromRemark(
  layout: LedgerLayout,
  cells: RowCells,
  subKind: SubKind | null,
): FieldValues {
  const from = layout.fromRemark
  if (!from || from.subKind !== subKind) return {}
  const [firstWord = ''] = cells.text('remark').split(/[，,。；;\s]/, 1)
  const value = valueOfWord(from.words, firstWord)
  return value === null ? {} : { [from.field]: value }
}

function readValue(
  column: LedgerColumn,
  layout: LedgerLayout,
  cells: RowCells,
): string | number | boolean | null {
  switch (column.reads) {
    case 'amount':
      return cells.amount(column.id)
    case 'yesNo':
      return cells.yesNo(column.id)
    case 'count':
      return cells.count(column.id)
    case 'date':
      return cells.date(column.id)
    case 'choice':
      return cells.choice(column.id, 'choiceUnknown', 'warning')
    case 'text':
      return column.identifier
        ? readIdentifier(column, column.identifier, layout, cells)
        : readText(column, layout, cells)
  }
}

function readText(column: LedgerColumn, layout: LedgerLayout, cells: RowCells): string {
  const text = cells.text(column.id)
  return cutText(namesParties(layout, column) ? unifyParties(text) : text, longestField)
}

function readIdentifier(
  column: LedgerColumn,
  kind: NonNullable<LedgerColumn['identifier']>,
  layout: LedgerLayout,
  cells: RowCells,
): string {
  // Several applicants stand in one cell with their codes one after the other.
  const parts = cells
    .text(column.id)
    .split(kind === 'patentClass' ? /\n/ : /[；;、\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
  const isPatent = column.isPatent ?? rightIsPatent(layout, cells)
  const findings = parts.map(part => judgeIdentifier(kind, part, isPatent))
  const worst =
    findings.find(finding => finding.problem?.severity === 'error') ??
    findings.find(finding => finding.problem !== null)
  if (worst?.problem) cells.report(column.id, worst.problem.code, worst.problem.severity)
  return cutText(findings.map(finding => finding.value).join('；'), longestField)
}

function rightIsPatent(layout: LedgerLayout, cells: RowCells): boolean | null {
  const words = layout.columns.find(column => column.id === 'rightType')?.words
  const type = words ? valueOfWord(words, cells.text('rightType')) : null
  return type === null ? null : patentRights.has(type)
}
