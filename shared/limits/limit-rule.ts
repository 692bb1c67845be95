// The shape of a limit rule and of the rule book. Data only: which rules exist is in rule-book.ts.

import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'

/**
 * `workingDays` 工作日, `calendarDays` 日, `months` 月: always explicit, "5 日" in a statute may mean either.
 * `byAgreement`: nothing is counted, the step that starts the clock names the day; the amount is 0.
 */
export type LimitUnit = 'workingDays' | 'calendarDays' | 'months' | 'byAgreement'

/** Who must act before the clock runs out. Only `centre` clocks are lit, listed as overdue and urged. */
export type ClockOwner = 'centre' | 'applicant' | 'party' | 'court' | 'cnipa' | 'other'

/** 补正, 答复, 鉴定检测, 公告, 中止, 等待司法程序. */
export const pauseGrounds = [
  'supplement',
  'reply',
  'appraisal',
  'publicNotice',
  'suspension',
  'judicialProceeding',
] as const
export type PauseGround = (typeof pauseGrounds)[number]

/** Where a default comes from: the centre's published promise, a law, or local practice that a centre may change. */
export type RuleMark = 'seed' | 'law' | 'cfg'

/** Id of a limit rule as DOMAIN.md and the printed rule book give it, e.g. `PX-GRANT-INV`. */
export type RuleId = string & { readonly __ruleId: never }

/** One version of a limit rule. The version in force on the day the clock started applies to that clock for good. */
export interface LimitRule {
  readonly id: RuleId
  /** 1, 2, … within one id. */
  readonly version: number
  readonly kind: CaseKind
  /** The rule holds for cases of every kind; `kind` only says where the rule book prints it. */
  readonly everyKind?: true
  /** Empty: every sub-kind of the kind. */
  readonly subKinds: readonly SubKind[]
  /** The rule applies only where this field of the case has this value. */
  readonly when?: { readonly field: string; readonly equals: string }
  /** The rule does not apply where this field of the case has this value. */
  readonly unless?: { readonly field: string; readonly equals: string }
  /** The clock starts on the day of the first of these milestones (each occurrence, where `repeats`). Empty: no event
   * of a case starts it by itself. */
  readonly start: readonly MilestoneId[]
  /** The clock stops on the first of these to happen on or after its start. The first named is what it waits for. */
  readonly stop: readonly MilestoneId[]
  /** A fresh clock for each occurrence of the start milestone (rounds of opinion and reply). */
  readonly repeats?: boolean
  readonly amount: number
  /** The step that starts the clock may bring an amount of its own (a centre's own item); `amount` is the default. */
  readonly amountFromStep?: true
  /** A clock started on the day of closing or later runs on; every other clock ends with its case. */
  readonly outlivesClosing?: true
  readonly unit: LimitUnit
  readonly owner: ClockOwner
  /** Best figure the centre has published, same unit, e.g. 22 of 40. */
  readonly best?: number
  readonly pauses: readonly PauseGround[]
  /** After 补正 the limit starts afresh instead of going on. */
  readonly restartsAfterSupplement?: boolean
  readonly extension: ExtensionPolicy | null
  /** Yellow when this many units or fewer are left; null: the default of DOMAIN.md section 4. */
  readonly warnAt: number | null
  readonly mark: RuleMark
  /** Legal basis or source, as printed. */
  readonly basis: string
  /** Present where the source is second-hand and should be checked. */
  readonly unverified?: boolean
  readonly effectiveFrom: PlainDate
  /** Inclusive; null: still in force. */
  readonly effectiveTo: PlainDate | null
}

export interface ExtensionPolicy {
  readonly approver: 'supervisor' | 'parties'
  /** Most extensions of one clock; null: no limit. */
  readonly times: number | null
  /** Most units all extensions together may add; null: no cap. Months clocks are extended in calendar days. */
  readonly cap: number | null
  /** The limit with all extensions may not exceed this many months from its start, paused days apart. */
  readonly capMonths?: number
}
