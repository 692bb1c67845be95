// Job: every clock that wants attention on a day, in the order of the lists: what pages, counts and filters of them
// are taken from.

import { listPressingClocks } from '#db/queries/list-pressing-clocks.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { workingDaysBetween } from '#shared/calendar/rank.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { Job } from './job.ts'
import type { PressingClock } from './pressing-clock.ts'
import { readPressingClocks } from './read-clocks.ts'

export interface PressingInput {
  readonly asOf: PlainDate
  readonly today: PlainDate
}

export const readPressing: Job<PressingInput, readonly PressingClock[]> = (context, { asOf, today }) => {
  const store = context.reader()
  const { reckoning } = context
  if (asOf >= today) return listPressing(store, asOf, reckoning.calendar)
  // What was known of a case on a day that is over is folded from its events: once, not again for each page.
  return readPressingClocks(store, asOf, today, reckoning).map(line => {
    const { caseId, ruleId, round, kind, clerk, stage, due, light, workingDaysLate } = line
    return { caseId, ruleId, round, kind, clerk, stage, due, light, workingDaysLate, line }
  })
}

function listPressing(
  store: ReadStore,
  asOf: PlainDate,
  calendar: WorkingCalendar,
): readonly PressingClock[] {
  const lateSince = new Map<PlainDate, number>()
  return listPressingClocks(store, asOf).map(({ due, rule, ...clock }) => {
    const late = lateSince.get(due) ?? daysLate(due, asOf, calendar)
    lateSince.set(due, late)
    const light = due < asOf ? 'overdue' : due === asOf ? 'dueToday' : 'atRisk'
    // Nothing is chosen by whether a date is provisional.
    const place = { ruleId: rule, due: { date: due, provisional: null } }
    return { ...clock, ...place, light, workingDaysLate: late, line: null }
  })
}

function daysLate(due: PlainDate, asOf: PlainDate, calendar: WorkingCalendar): number {
  return asOf > due ? workingDaysBetween(calendar, toDayNumber(due), toDayNumber(asOf)) : 0
}
