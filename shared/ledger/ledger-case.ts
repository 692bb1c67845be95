// One row of somebody's ledger, understood: what it says about a case, and what is wrong with it.

import type { Dating, FieldValues } from '#shared/cases/case-event.ts'
import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { PauseGround } from '#shared/limits/limit-rule.ts'

/** `error` rows are left out unless the user takes all rows; `warning` rows are taken and say so. */
export type LedgerSeverity = 'error' | 'warning'

export interface LedgerProblem {
  /** e.g. `patentTypeMissing`, `conclusionBeforeReceipt`, `applicationNumberCheckDigit`, `dateUnreadable`. */
  readonly code: string
  readonly severity: LedgerSeverity
  /** Header of the column as the ledger writes it. */
  readonly column: string
  /** The cell as written, shortened to 200 characters. */
  readonly value: string
}

/** A step as the row tells it; `on` is the day as written where it could be read. */
export interface LedgerStep {
  readonly action: string
  readonly on: PlainDate
  readonly dating: Dating
  readonly outcome: OutcomeId | null
  readonly fields: FieldValues
}

export interface LedgerCase {
  readonly sheet: string | null
  /** Row as Excel shows it; for CSV the n-th record. */
  readonly row: number
  readonly kind: CaseKind
  readonly subKind: SubKind | null
  readonly caseNumber: string
  readonly title: string
  readonly receivedOn: PlainDate
  readonly clerk: string | null
  readonly fields: FieldValues
  /** In the order they happened. */
  readonly steps: readonly LedgerStep[]
  readonly pauses: readonly {
    readonly ground: PauseGround
    readonly from: PlainDate
    readonly to: PlainDate | null
  }[]
  /** `approvedOn` null: applied for and not approved. Which clock it extends is the case's running centre clock. */
  readonly extension: { readonly days: number; readonly approvedOn: PlainDate | null } | null
  /** Milestones for which this sheet has a column. */
  readonly knownMilestones: readonly MilestoneId[]
  readonly problems: readonly LedgerProblem[]
}
