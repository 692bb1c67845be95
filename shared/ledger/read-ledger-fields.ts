// The field values of a case that a row fills. Which column fills which field is declared in the layouts.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { SubKind } from '#shared/cases/case-kind.ts'
import { cutText } from '#shared/identifiers/normalise-text.ts'
import { judgeIdentifier } from './judge-identifier.ts'
import type { LedgerColumn, LedgerLayout, LedgerStepRule } from './layouts/ledger-layout.ts'
import { unifyParties } from './ledger-parties.ts'
import { type RowCells, valueOfWord } from './row-cells.ts'

const patentRights = new Set(['inventionPatent', 'utilityModelPatent', 'designPatent'])
const longestField = 20_000

/** A field and the column that fills it. */
export type FieldColumn = readonly [field: string, column: LedgerColumn]

/** The values of these columns by field; a column that is empty or not understood fills nothing. */
export function readLedgerFields(
  layout: LedgerLayout,
  cells: RowCells,
  columns: readonly FieldColumn[],
): FieldValues {
  const values: FieldValues = {}
  for (const [field, column] of columns) {
    const value = cells.has(column.id) ? readValue(column, layout, cells) : null
    if (value !== null && value !== '') values[field] = value
  }
  return values
}

/** Columns that a step rule records with its step. */
export function columnsOfStep(layout: LedgerLayout, rule: LedgerStepRule): readonly FieldColumn[] {
  return Object.entries(rule.fields ?? {}).flatMap(([field, id]) =>
    layout.columns.filter(column => column.id === id).map((column): FieldColumn => [field, column]),
  )
}

/** Every column that fills a field in cases of this sub-kind. */
export function columnsOfCase(layout: LedgerLayout, subKind: SubKind | null): readonly FieldColumn[] {
  return layout.columns.flatMap((column): readonly FieldColumn[] => {
    const field = (subKind && column.fieldBySubKind?.[subKind]) ?? column.field
    return field === undefined ? [] : [[field, column]]
  })
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
        : cutText(cells.text(column.id), longestField)
    case 'party':
      return cutText(unifyParties(cells.text(column.id)), longestField)
  }
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
