// A limit in days: what a rule's amount comes to once the start is known.

import {
  addMonths,
  type DayNumber,
  lastDay,
  type PlainDate,
  toDayNumber,
  yearOf,
} from '#shared/dates/plain-date.ts'
import type { LimitRule } from './limit-rule.ts'
import type { DayLimit } from './limit-walk.ts'

/** The limit in days from `start`. A month limit is as long as the months it happens to cover (Civil Code art. 202). */
export function dayLimitOf(rule: Pick<LimitRule, 'amount' | 'unit'>, start: PlainDate): DayLimit {
  const from = toDayNumber(start)
  const inWorkingDays = rule.unit === 'workingDays'
  const amount = rule.unit === 'months' ? monthsEnd(start, rule.amount) - from : rule.amount
  return { start: from, amount, inWorkingDays }
}

function monthsEnd(start: PlainDate, months: number): DayNumber {
  const monthsLeft = (2199 - yearOf(start)) * 12 + 12 - Number(start.slice(5, 7))
  return months > monthsLeft ? lastDay : toDayNumber(addMonths(start, months))
}
