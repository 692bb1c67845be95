// The shape of a computed clock: what the engine answers for one rule of one case. Never stored as truth.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { LimitRule, PauseGround, RuleId } from './limit-rule.ts'

/** A stretch in which the case waited. Both named days are not consumed; `to` null: still waiting. */
export interface Pause {
  readonly ground: PauseGround
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** An extension as recorded. It counts only when approved before the date it extends, and within the policy. */
export interface Extension {
  /** Working days for a working-day clock, otherwise calendar days. */
  readonly days: number
  readonly appliedOn: PlainDate | null
  /** Null: not decided yet, or refused. */
  readonly approvedOn: PlainDate | null
  readonly refused?: boolean
  readonly reason?: string
}

export type ExtensionVerdict =
  | 'counted'
  | 'pending'
  | 'refused'
  | 'approvedAfterExpiry'
  | 'overCap'
  | 'notAllowed'

/** Why a due date is not plain: unpublished = the answer needs a year without a notice (the date is the Mon–Fri
 * assumption); mayBeReassigned = late December of the last published year, which the next notice may still touch. */
export type Provisional = 'unpublished' | 'mayBeReassigned'

/** Facts of one clock, ready to be computed. */
export interface ClockFacts {
  readonly rule: LimitRule
  readonly start: PlainDate
  /** Day agreed for a clock by agreement; absent: the limit is counted. */
  readonly agreedOn?: PlainDate
  /** Amount that the step brought which started the clock; `rule` has it already. Absent: the rule's own counts. */
  readonly ownAmount?: number
  /** Day the stop milestone happened; null: still open. */
  readonly stop: PlainDate | null
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
}

export interface DueDate {
  readonly date: PlainDate
  readonly provisional: Provisional | null
}

/** A computed clock. */
export interface Clock {
  readonly ruleId: RuleId
  readonly ruleVersion: number
  readonly start: PlainDate
  readonly stop: PlainDate | null
  /** Day from which the limit was counted afresh after 补正; only for rules that restart. */
  readonly restartedOn?: PlainDate
  /** Without pauses and extensions. */
  readonly originalDue: DueDate
  /** Without extensions; null while an allowed pause is open (unless the limit had run out before it). */
  readonly pausedDue: DueDate | null
  /** The date that binds; null while an allowed pause that began in time is open. */
  readonly due: DueDate | null
  /** First day of the pause that is open now (allowed by the rule), even where the limit ran out before it. */
  readonly pausedSince: PlainDate | null
  /** Units used before the open pause (months: calendar days); null unless `due` is null. */
  readonly usedBeforePause: number | null
  readonly extensions: readonly { readonly extension: Extension; readonly verdict: ExtensionVerdict }[]
}

/** 正常 normal, 临期 atRisk, 今日到期 dueToday, 超期 overdue, 暂停 paused; once stopped: 按期 closedInTime, 办结超期 closedLate. */
export type Light = 'normal' | 'atRisk' | 'dueToday' | 'overdue' | 'paused' | 'closedInTime' | 'closedLate'

/** A clock seen on a day. */
export interface ClockReading {
  readonly light: Light
  /** Units of the limit left (working days for a working-day clock, otherwise calendar days), 0 once past due; null
   * without a due date. */
  readonly left: number | null
  /** Working days past due on the day (or on the stop day once stopped); 0 when not late; null without a due date. */
  readonly workingDaysLate: number | null
}
