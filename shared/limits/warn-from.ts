// The day on which a clock turns yellow 临期.

import { workingDayAfter } from '#shared/calendar/rank.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import {
  type DayNumber,
  firstDay,
  fromDayNumber,
  type PlainDate,
  toDayNumber,
} from '#shared/dates/plain-date.ts'
import type { Clock } from './clock.ts'
import { defaultWarnAt } from './default-warn-at.ts'
import type { LimitRule } from './limit-rule.ts'

/** First day with no more units left than the rule warns at; null while the clock has no due date. */
export function warnFrom(clock: Clock, rule: LimitRule, calendar: WorkingCalendar): PlainDate | null {
  if (clock.due === null) return null
  const due = toDayNumber(clock.due.date)
  const units = rule.warnAt ?? defaultWarnAt(rule.amount, rule.unit)
  const day = rule.unit === 'workingDays' ? workingDayAfter(calendar, due, -units) : due - units
  return fromDayNumber(Math.max(day ?? firstDay, firstDay) as DayNumber)
}
