// The language in which the layout of a ledger is declared: which header words mean what, and which steps of a case
// the columns tell of. Recognising a sheet and reading its rows go by these declarations alone.

import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { IdentifierKind } from '#shared/cases/kind-declaration.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'

/** `party`: persons or organisations, several separated in any usual way. `amount` is money: whole fen, in the unit that the header names. `count` is a whole number of days. */
type ColumnReads = 'text' | 'party' | 'date' | 'amount' | 'choice' | 'yesNo' | 'count'

export interface LedgerColumn {
  /** What the column means; unique in its layout. */
  readonly id: string
  /** Words a header may use, most usual first. Spaces, width of characters and a unit in brackets do not matter. */
  readonly headers: readonly string[]
  readonly reads: ColumnReads
  /** For a choice: cell words and the values they mean. */
  readonly words?: Readonly<Record<string, string>>
  /** Field of the case that the column fills; absent: the column serves a step, the sub-kind or the case itself. */
  readonly field?: string
  /** Fills another field in cases of this sub-kind. */
  readonly fieldBySubKind?: Readonly<Partial<Record<SubKind, string>>>
  readonly identifier?: IdentifierKind
  /** The rights of this ledger are patents, whatever it says of them. */
  readonly isPatent?: boolean
}

/** A result word of a ledger: the action it stands for, and its outcome where the action leaves a choice. */
export interface LedgerResult {
  readonly action: string
  readonly outcome?: OutcomeId
}

/** A step that a row tells of: by its day, by a result word, or by a cell that could not be filled without it. */
export interface LedgerStepRule {
  /** Column of the day; null: the ledger says that it happened, not when. */
  readonly on: string | null
  /** The action, where the day or the evidence alone tells it. */
  readonly action?: string
  /** Column that is filled only when the step happened. */
  readonly evidence?: string
  /** Column of the result, and what its words mean. */
  readonly result?: { readonly column: string; readonly words: Readonly<Record<string, LedgerResult>> }
  /** Without a result word, this column's being filled means this action (a filed application has passed). */
  readonly implied?: { readonly by: string; readonly action: string }
  /** The word repeats what earlier steps say, unless the case is still open after them. */
  readonly repeats?: boolean
  /** Columns recorded with the step instead of at registration, by field. */
  readonly fields?: Readonly<Record<string, string>>
}

export interface LedgerLayout {
  readonly id: string
  readonly kind: CaseKind
  /** Fixed, or the column that tells it; `missing` and `unknown` are the problems of a row that does not. */
  readonly subKind: SubKind | { readonly column: string; readonly missing: string; readonly unknown: string }
  /** A sheet without these columns has another layout. */
  readonly requires: readonly string[]
  readonly columns: readonly LedgerColumn[]
  /** In the order in which a case usually takes them. */
  readonly steps: readonly LedgerStepRule[]
  /** Columns that make the title, joined by a dot. */
  readonly title: readonly string[]
  /** Choices read from the first words of the remark where the sheet has no column for them. */
  readonly fromRemark?: {
    readonly field: string
    readonly subKind: SubKind
    readonly words: Readonly<Record<string, string>>
  }
}
