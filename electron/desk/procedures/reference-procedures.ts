// Procedures of looking things up: registries, the calendar, the rule book.

import { listRegistry } from '#db/queries/list-registry.ts'
import { countWorkingDays } from '#shared/calendar/count-working-days.ts'
import { describeDay } from '#shared/calendar/describe-day.ts'
import { addDays, plainDate } from '#shared/dates/plain-date.ts'
import type { DeskServices } from '../desk-services.ts'
import type { GuardedProcedures } from '../guarded-procedures.ts'

/** Years shown after the last one published: clerks ask about them, and must see that they are not known. */
const yearsAhead = 1

export function referenceProcedures(os: GuardedProcedures['reference'], desk: DeskServices) {
  return {
    registry: os.registry.handler(({ input }) => listRegistry(desk.store, input)),

    calendarYears: os.calendarYears.handler(() => {
      const published = [...desk.reckoning.calendar.years.keys()]
      const first = Math.min(...published)
      const last = Math.max(...published) + yearsAhead
      return Array.from({ length: last - first + 1 }, (_, index) => describeYear(first + index))
    }),

    calendarYear: os.calendarYear.handler(({ input }) => {
      const { calendar } = desk.reckoning
      return daysOfYear(input.year).map(date => {
        const { working, kind, holidayName, provisional } = describeDay(calendar, date)
        return { date, working, kind, holidayName, provisional: provisional !== null }
      })
    }),

    rules: os.rules.handler(() =>
      desk.reckoning.ruleBook.map(rule => ({
        id: rule.id,
        version: rule.version,
        kind: rule.kind,
        subKinds: [...rule.subKinds],
        amount: rule.amount,
        unit: rule.unit,
        best: rule.best ?? null,
        owner: rule.owner,
        pauses: [...rule.pauses],
        mark: rule.mark,
        basis: rule.basis,
        unverified: rule.unverified ?? false,
        effectiveFrom: rule.effectiveFrom,
        effectiveTo: rule.effectiveTo,
      })),
    ),
  }

  function describeYear(year: number) {
    const { calendar } = desk.reckoning
    const count = countWorkingDays(calendar, plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`))
    const version = calendar.years.get(year)
    return {
      year,
      published: version !== undefined,
      notice: version?.notice ?? null,
      workingDays: count.ok ? count.days : count.assumed,
    }
  }
}

function daysOfYear(year: number) {
  const first = plainDate(`${year}-01-01`)
  const leap = addDays(first, 365).startsWith(String(year))
  return Array.from({ length: leap ? 366 : 365 }, (_, index) => addDays(first, index))
}
