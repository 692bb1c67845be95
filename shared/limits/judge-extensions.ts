// Decides which recorded extensions count: approved before the date they extend, within the rule's policy.

import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { Clock, ClockFacts, Extension, ExtensionVerdict } from './clock.ts'
import { dayLimitOf } from './day-limit.ts'
import { type DayLimit, type Span, walkLimit } from './limit-walk.ts'

export interface JudgedExtensions {
  /** Units that count, all together. */
  readonly grantedUnits: number
  /** One verdict each, in the order recorded. */
  readonly verdicts: Clock['extensions']
}

/** Judges the extensions in the order of their approval: each must come before the date that stood until then. */
export function judgeExtensions(
  facts: ClockFacts,
  limit: DayLimit,
  spans: readonly Span[],
  calendar: WorkingCalendar,
): JudgedExtensions {
  if (facts.extensions.length === 0) return { grantedUnits: 0, verdicts: [] }
  const verdicts = new Map<Extension, ExtensionVerdict>()
  let grantedUnits = 0
  let grantedTimes = 0
  for (const extension of inOrderOfApproval(facts.extensions)) {
    const verdict = judge(extension)
    verdicts.set(extension, verdict)
    if (verdict !== 'counted') continue
    grantedUnits += extension.days
    grantedTimes++
  }
  return {
    grantedUnits,
    verdicts: facts.extensions.map(extension => ({
      extension,
      verdict: verdicts.get(extension) ?? 'pending',
    })),
  }

  function judge({ approvedOn, refused, days }: Extension): ExtensionVerdict {
    if (refused) return 'refused'
    if (approvedOn === null) return 'pending'
    if (facts.rule.extension === null) return 'notAllowed'
    const standing = { ...limit, amount: limit.amount + grantedUnits }
    if (ranOutBy(approvedOn, standing)) return 'approvedAfterExpiry'
    const granted = { units: grantedUnits + days, times: grantedTimes + 1 }
    return isWithinPolicy(facts, limit, granted) ? 'counted' : 'overCap'
  }

  function ranOutBy(day: PlainDate, standing: DayLimit): boolean {
    const walk = walkLimit(standing, spans, calendar)
    return walk.ends && toDayNumber(day) >= walk.due
  }
}

/**
 * Whether a clock may be extended so often and by so many units altogether.
 *
 * @param limit as it is counted now: from the start, or from where 补正 let it begin afresh
 */
export function isWithinPolicy(
  { rule, start }: Pick<ClockFacts, 'rule' | 'start'>,
  limit: DayLimit,
  granted: { readonly units: number; readonly times: number },
): boolean {
  const policy = rule.extension
  if (policy === null) return false
  if (policy.times !== null && granted.times > policy.times) return false
  if (policy.cap !== null && granted.units > policy.cap) return false
  if (policy.capMonths === undefined || limit.inWorkingDays) return true
  return (
    limit.amount + granted.units <= dayLimitOf({ amount: policy.capMonths, unit: 'months' }, start).amount
  )
}

function inOrderOfApproval(extensions: readonly Extension[]): readonly Extension[] {
  return [...extensions].sort((a, b) => (a.approvedOn ?? '').localeCompare(b.approvedOn ?? ''))
}
