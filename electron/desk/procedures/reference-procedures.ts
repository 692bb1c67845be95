// Procedures of looking things up: the days of a year.

import { describeDay } from '#shared/calendar/describe-day.ts'
import { addDays, plainDate } from '#shared/dates/plain-date.ts'
import type { DeskServices } from '../desk-services.ts'
import type { GuardedProcedures } from '../guarded-procedures.ts'

export function referenceProcedures(os: GuardedProcedures['reference'], desk: DeskServices) {
  return {
    calendarYear: os.calendarYear.handler(({ input }) => {
      const { calendar } = desk.reckoning
      return daysOfYear(input.year).map(date => {
        const { working, kind, holidayName, provisional } = describeDay(calendar, date)
        return { date, working, kind, holidayName, provisional: provisional !== null }
      })
    }),
  }
}

function daysOfYear(year: number) {
  const first = plainDate(`${year}-01-01`)
  const leap = addDays(first, 365).startsWith(String(year))
  return Array.from({ length: leap ? 366 : 365 }, (_, index) => addDays(first, index))
}
