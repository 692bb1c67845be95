// Calendar and rules of the desk in memory: shown, tried out and changed.

import { describeDay } from '#shared/calendar/describe-day.ts'
import { addDays, plainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { parseCalendarDraft } from '#shared/reckoning/parse-calendar-draft.ts'
import { tryOut } from '#shared/reckoning/try-out.ts'
import { explained } from './stand-in-case-page.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import type { StandInReckoning } from './stand-in-reckoning.ts'
import { must, refuse } from './stand-in-settle.ts'

export function standInReckoningProcedures(
  os: StandInProcedures['reckoning'],
  reckoning: StandInReckoning,
  { today }: StandInGround,
) {
  return {
    read: os.read.handler(() => reckoning.read()),
    parseCalendarFile: os.parseCalendarFile.handler(({ input }) =>
      must(parseCalendarDraft(input.text, input.fileName)),
    ),
    preview: os.preview.handler(({ input }) => must(reckoning.preview(input.change))),
    apply: os.apply.handler(({ input }) => must(reckoning.apply(input.change, input.expected))),
    tryOut: os.tryOut.handler(({ input }) => {
      const clock = tryOut(input, reckoning.current())
      if (!clock) throw refuse('fieldInvalid', { field: 'ruleId', reason: 'notInForce' })
      return explained(clock, today)
    }),
  }
}

export function standInReference(os: StandInProcedures['reference'], reckoning: StandInReckoning) {
  return {
    calendarYear: os.calendarYear.handler(({ input: { year } }) => {
      const { calendar } = reckoning.current()
      const first = plainDate(`${year}-01-01`)
      const length = toDayNumber(plainDate(`${year}-12-31`)) - toDayNumber(first) + 1
      return Array.from({ length }, (_, index) => {
        const date = addDays(first, index)
        const { working, kind, holidayName, provisional } = describeDay(calendar, date)
        return { date, working, kind, holidayName, provisional: provisional !== null }
      })
    }),
  }
}
