// The lines that explain a due date, as data. Words are in the locales; the lines are made by explain-clock.ts.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { ExtensionVerdict, Provisional } from './clock.ts'
import type { ClockOwner, LimitUnit, PauseGround, RuleId, RuleMark } from './limit-rule.ts'

/** Why a day is not worked. `unpublishedWeekend`: a weekend of a year whose make-up days are not known yet. */
export type DayOffReason =
  | { readonly kind: 'weekend' | 'unpublishedWeekend' }
  | { readonly kind: 'holiday' | 'overlayOff'; readonly name: string }

/** Why a recorded pause changes nothing. */
export type IdlePause = 'groundNotAllowed' | 'beforeStart' | 'afterEnd' | 'afterStop' | 'endsBeforeItBegins'

export type ExplanationLine =
  | {
      readonly type: 'rule'
      readonly id: RuleId
      readonly version: number
      readonly amount: number
      readonly unit: LimitUnit
      readonly owner: ClockOwner
      readonly basis: string
      readonly mark: RuleMark
      readonly unverified: boolean
    }
  | { readonly type: 'startNotCounted'; readonly date: PlainDate }
  /** The day is agreed, so that nothing is counted. */
  | { readonly type: 'agreed'; readonly date: PlainDate }
  /** 补正 ended on this day and the limit begins afresh; the day itself is not counted. */
  | { readonly type: 'restarted'; readonly date: PlainDate }
  /** The number-th working day of the limit; `makeUp`: the holiday a worked weekend day makes up for. */
  | {
      readonly type: 'counted'
      readonly date: PlainDate
      readonly number: number
      readonly makeUp: string | null
    }
  /** Days in a row off for one reason, both ends included. */
  | {
      readonly type: 'skipped'
      readonly from: PlainDate
      readonly to: PlainDate
      readonly reason: DayOffReason
    }
  /** Days in a row paused, overlapping pauses once; `units` of the limit given back, null while open. */
  | {
      readonly type: 'paused'
      readonly from: PlainDate
      readonly to: PlainDate | null
      readonly grounds: readonly PauseGround[]
      readonly units: number | null
    }
  | {
      readonly type: 'pauseWithoutEffect'
      readonly from: PlainDate
      readonly to: PlainDate | null
      readonly ground: PauseGround
      readonly why: IdlePause
    }
  /** Calendar-day and month limits: the last day before pauses, extensions and the roll. `clamped`: the month has no
   * such day-number, so its last day stands (Civil Code art. 202). */
  | { readonly type: 'target'; readonly date: PlainDate; readonly clamped: boolean }
  | { readonly type: 'pausedDaysAdded'; readonly days: number; readonly date: PlainDate }
  | { readonly type: 'extensionDaysAdded'; readonly days: number; readonly date: PlainDate }
  | {
      readonly type: 'extension'
      readonly days: number
      readonly approvedOn: PlainDate | null
      readonly verdict: ExtensionVerdict
    }
  /** The last day was a day off: the next working day stands (Civil Code art. 203). */
  | { readonly type: 'rolled'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly type: 'due'; readonly date: PlainDate; readonly provisional: Provisional | null }
  /** A pause is open: no due date; `used` units were consumed before it. */
  | { readonly type: 'waiting'; readonly since: PlainDate; readonly used: number }
  | {
      readonly type: 'calendarNotice'
      readonly year: number
      readonly version: number
      readonly notice: string | null
      readonly publishedOn: PlainDate | null
    }
  /** `unpublished`: Monday to Friday of `year` are assumed to be worked. `mayBeReassigned`: the notice for `year` may
   * still move days of the December before it. */
  | { readonly type: 'provisionalAssumption'; readonly provisional: Provisional; readonly year: number }
