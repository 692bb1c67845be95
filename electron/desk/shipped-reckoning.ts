// The calendar and rule book that every desk starts with.

import type { Reckoning } from '#db/projections/project-case.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'

export function shippedReckoning(): Reckoning {
  return { calendar: shippedCalendar(), ruleBook: shippedRuleBook }
}
