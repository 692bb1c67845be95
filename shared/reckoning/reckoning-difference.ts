// Where two reckonings part: the days and the rules whose clocks must be looked at again. Narrow enough that a change
// of one day does not recompute a million cases, and never too narrow: what lies outside is computed alike by both.

import { reassignable } from '#shared/calendar/coverage.ts'
import { rollToWorkingDay } from '#shared/calendar/next-working-day.ts'
import { isWorkingDay } from '#shared/calendar/rank.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import {
  addDays,
  type DayNumber,
  firstDay,
  fromDayNumber,
  lastDay,
  type PlainDate,
  toDayNumber,
} from '#shared/dates/plain-date.ts'
import type { LimitRule, RuleId } from '#shared/limits/limit-rule.ts'
import { ruleInForce } from '#shared/limits/rule-book.ts'
import type { Reckoning } from './reckoning.ts'

export interface ReckoningDifference {
  /** First and last day that is worked, published or movable on one side only; null: none is. */
  readonly days: { readonly from: PlainDate; readonly to: PlainDate } | null
  /**
   * Rules that count every day: their clocks look at the calendar only where they end, and one that is due after `until`
   * ended after all of `days`.
   */
  readonly rolling: { readonly rules: readonly RuleId[]; readonly until: PlainDate } | null
  /** Rules of which another version is in force, with the first day on which that is so. */
  readonly rules: readonly DifferingRule[]
}

/** What a case must have for a clock of the rule to start on or after the day. */
export interface DifferingRule {
  readonly id: RuleId
  /** Both sides have the same clocks of it, from the same start to the same stop: only what they come to differs. */
  readonly sameClocks: boolean
  /** Null: cases of every kind. */
  readonly kind: CaseKind | null
  /** Empty: every sub-kind. */
  readonly subKinds: readonly SubKind[]
  /** Milestones on which its clocks start. */
  readonly starts: readonly MilestoneId[]
  readonly from: PlainDate
}

export function differenceOf(before: Reckoning, after: Reckoning): ReckoningDifference {
  const days = before.calendar === after.calendar ? null : differingDays(before.calendar, after.calendar)
  return {
    days,
    rolling: days && { rules: rollingRules(before, after), until: rolledFrom(before.calendar, days.to) },
    rules: before.ruleBook === after.ruleBook ? [] : differingRules(before.ruleBook, after.ruleBook),
  }
}

function differingDays(before: WorkingCalendar, after: WorkingCalendar): ReckoningDifference['days'] {
  let from: DayNumber | null = null
  let to: DayNumber | null = null
  for (let day = firstDay; day <= lastDay; day = (day + 1) as DayNumber) {
    if (isWorkingDay(before, day) === isWorkingDay(after, day)) continue
    from ??= day
    to = day
  }
  for (const day of coverageDays(before, after)) {
    if (from === null || day < from) from = day
    if (to === null || day > to) to = day
  }
  return from === null || to === null ? null : { from: fromDayNumber(from), to: fromDayNumber(to) }
}

// Whether an answer is plain depends on which years are published, and on the December before an unpublished one.
function coverageDays(before: WorkingCalendar, after: WorkingCalendar): readonly DayNumber[] {
  const years = new Set([...before.years.keys(), ...after.years.keys()])
  const days: DayNumber[] = []
  for (const year of years) {
    const newYear = `${year}-01-01` as PlainDate
    const yearsEnd = `${year}-12-31` as PlainDate
    if (before.years.has(year) !== after.years.has(year))
      days.push(toDayNumber(newYear), toDayNumber(yearsEnd))
    if (reassignable(before, yearsEnd) !== reassignable(after, yearsEnd))
      days.push(toDayNumber(`${year}-12-01` as PlainDate), toDayNumber(yearsEnd))
  }
  return days
}

function rollingRules(before: Reckoning, after: Reckoning): readonly RuleId[] {
  const versions = [...before.ruleBook, ...after.ruleBook]
  const counting = new Set(versions.filter(rule => rule.unit === 'workingDays').map(rule => rule.id))
  return [...new Set(versions.map(rule => rule.id))].filter(id => !counting.has(id))
}

// Due dates are compared as they stand, on the calendar before the change.
function rolledFrom(calendar: WorkingCalendar, day: PlainDate): PlainDate {
  const rolled = rollToWorkingDay(calendar, day)
  return rolled.ok ? rolled.date : fromDayNumber(lastDay)
}

function differingRules(
  before: readonly LimitRule[],
  after: readonly LimitRule[],
): ReckoningDifference['rules'] {
  const ids = [...new Set([...before, ...after].map(rule => rule.id))]
  return ids.flatMap(id => {
    const versions = [...before, ...after].filter(rule => rule.id === id)
    const from = turningDays(versions).find(
      day => particularsOn(before, id, day) !== particularsOn(after, id, day),
    )
    const [first] = versions
    if (from === undefined || !first) return []
    const starts = [...new Set(versions.flatMap(rule => rule.start).flatMap(beginnings))]
    const everySubKind = versions.some(rule => rule.subKinds.length === 0)
    const subKinds = everySubKind ? [] : [...new Set(versions.flatMap(rule => rule.subKinds))]
    const kind = versions.some(rule => rule.everyKind) ? null : first.kind
    return [{ id, sameClocks: hasSameClocks(id, before, after), kind, subKinds, starts, from }]
  })
}

// Which clocks there are follows from what starts and stops them, and from the days on which some version is in force.
function hasSameClocks(id: RuleId, before: readonly LimitRule[], after: readonly LimitRule[]): boolean {
  const versions = [...before, ...after].filter(rule => rule.id === id)
  return (
    new Set(versions.map(courseOf)).size === 1 &&
    turningDays(versions).every(
      day => (ruleInForce(before, id, day) === null) === (ruleInForce(after, id, day) === null),
    )
  )
}

function courseOf(rule: LimitRule): string {
  return JSON.stringify([...decidesCourse.map(key => rule[key]), rule.unit === 'byAgreement'])
}

const decidesCourse = [
  ...(['kind', 'everyKind', 'subKinds', 'when', 'unless'] as const),
  ...(['start', 'stop', 'repeats', 'amountFromStep', 'outlivesClosing'] as const),
]

// A case may have come otherwise than by being received; its clocks start all the same.
function beginnings(start: MilestoneId): readonly MilestoneId[] {
  return start === 'received' ? ['received', 'transferredIn', 'reopened'] : [start]
}

// Between two of these days nothing comes into force and nothing ends.
function turningDays(versions: readonly LimitRule[]): readonly PlainDate[] {
  const days = versions.flatMap(({ effectiveFrom, effectiveTo }) =>
    effectiveTo === null ? [effectiveFrom] : [effectiveFrom, addDays(effectiveTo, 1)],
  )
  return [...new Set(days)].sort()
}

function particularsOn(book: readonly LimitRule[], id: RuleId, day: PlainDate): string {
  const rule = ruleInForce(book, id, day)
  return JSON.stringify(rule && { ...rule, effectiveFrom: '', effectiveTo: '' })
}
