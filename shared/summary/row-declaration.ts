// The language in which the rows of the summary are declared, and the two ways of dividing a row by sub-kind.

import type { PatentType, SubKind } from '#shared/cases/case-kind.ts'
import type { SummaryRow } from '#shared/contract/summary-contract.ts'
import type { summary } from '#shared/locales/zh-CN/summary.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import type { Count, TallySelection } from './count-term.ts'
import type { RegistryFacts } from './month-facts.ts'

/** Names and definitions of rows, as every language has them. */
export type RowLabel = keyof typeof summary.rows
export type NoteId = keyof typeof summary.notes

/** How the value of a row is figured from the facts of a range. */
export type Figure =
  | { readonly type: 'count'; readonly of: Count }
  | {
      readonly type: 'amount'
      readonly of: TallySelection
      readonly amount: 'claimFen' | 'recoveredFen'
    }
  | { readonly type: 'rate'; readonly part: Count; readonly whole: Count }
  | {
      readonly type: 'grantCycle'
      readonly statistic: 'average' | 'median' | 'shortest'
      readonly subKind: SubKind | null
    }
  | { readonly type: 'grantedWithin'; readonly patentType: PatentType }
  | { readonly type: 'registry'; readonly kind: EntryKind; readonly of: keyof RegistryFacts }

export interface RowDeclaration {
  readonly id: string
  readonly label: RowLabel
  /** Present: a row of one sub-kind, shown under that name; `unfilled` is the type the ledger left empty. */
  readonly subKind?: SubKind | 'unfilled'
  /** 0 a section, 1 a row, 2 a part of the row above it. */
  readonly indent: 0 | 1 | 2
  readonly unit: SummaryRow['unit']
  /** Null: a heading. */
  readonly figure: Figure | null
  readonly note?: NoteId
  /** Left out where no range has a figure other than 0. */
  readonly onlyWithFigures?: true
  /** A target cannot be achieved "to 105 %" where less is better, so such a row shows none. */
  readonly lessIsBetter?: true
}

type Total = Omit<RowDeclaration, 'id' | 'indent' | 'subKind'>

/** One row of indent 1; its id is its label. */
export function row(total: Total): RowDeclaration {
  return { id: total.label, indent: 1, ...total }
}

export function heading(
  label: RowLabel,
  indent: 0 | 1 = 0,
  unit: SummaryRow['unit'] = 'case',
): RowDeclaration {
  return { id: label, label, indent, unit, figure: null }
}

/** A row that counts cases. */
export function countRow(label: RowLabel, of: Count, note?: NoteId): RowDeclaration {
  return row(counting(label, of, note))
}

/** A part of the row above it, other than by sub-kind. */
export function countPart(label: RowLabel, of: Count): RowDeclaration {
  return { ...countRow(label, of), indent: 2 }
}

/** A row that counts cases, and its parts by sub-kind. */
export function countBySubKind(
  label: RowLabel,
  of: Count,
  subKinds: readonly SubKind[],
  note?: NoteId,
): readonly RowDeclaration[] {
  return rowsBySubKind(counting(label, of, note), subKinds)
}

function counting(label: RowLabel, of: Count, note: NoteId | undefined): Total {
  return { label, unit: 'case', figure: { type: 'count', of }, ...(note && { note }) }
}

/** A total and its parts by sub-kind. The parts, the unfilled one among them, add up to the total. */
export function rowsBySubKind(total: Total, subKinds: readonly SubKind[]): readonly RowDeclaration[] {
  const { note: _totalOnly, ...shared } = total
  const parts = subKinds.map(subKind => partOf(shared, subKind))
  return [row(total), ...parts, { ...partOf(shared, 'unfilled'), onlyWithFigures: true }]
}

function partOf(total: Total, subKind: SubKind | 'unfilled'): RowDeclaration {
  return {
    ...total,
    id: subRowId(total.label, subKind),
    indent: 2,
    subKind,
    figure: total.figure && narrow(total.figure, subKind === 'unfilled' ? null : subKind),
  }
}

/** `preExaminationReceived` + `invention` → `preExaminationReceivedInvention`. */
export function subRowId(label: RowLabel, subKind: SubKind | 'unfilled'): string {
  return `${label}${subKind.charAt(0).toUpperCase()}${subKind.slice(1)}`
}

function narrow(figure: Figure, subKind: SubKind | null): Figure {
  if (figure.type === 'amount') return { ...figure, of: { ...figure.of, subKinds: [subKind] } }
  if (figure.type === 'count') {
    return {
      ...figure,
      of: figure.of.map(term =>
        term.type === 'reached' ? { ...term, cases: { ...term.cases, subKinds: [subKind] } } : term,
      ),
    }
  }
  throw new Error(`a figure of type ${figure.type} has no parts by sub-kind`)
}

/** The count of the cases that one selection names. */
export function reached(cases: TallySelection): Count {
  return [{ type: 'reached', cases }]
}
