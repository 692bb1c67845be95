// What is doubtful about a drafted year, while it is typed or corrected.

import type { CalendarDoubt, CalendarDraft } from '#shared/calendar/calendar-draft.ts'
import { doubtCalendarYear } from '#shared/calendar/doubt-calendar-year.ts'
import type { CalendarDoubtView } from '#shared/contract/reckoning-contract.ts'
import { listedDaysOf } from './listed-days-of.ts'

/** The doubts of a draft as it stands; those about the file it came from are not among them. */
export function doubtDraft(draft: CalendarDraft): CalendarDoubtView[] {
  const unknown: readonly CalendarDoubt[] = draft.notice === null ? [{ code: 'noticeUnknown' }] : []
  return [...doubtCalendarYear(draft.year, listedDaysOf(draft)), ...unknown].map(toDoubtView)
}

/** What check-change.ts refuses a year for. */
const blocking: ReadonlySet<CalendarDoubt['code']> = new Set([
  'wrongYear',
  'listedTwice',
  'offAndWorked',
  'makeUpOnWeekday',
])

/** A doubt as it travels. */
export function toDoubtView(doubt: CalendarDoubt): CalendarDoubtView {
  const view = {
    code: doubt.code,
    blocks: blocking.has(doubt.code),
    date: null,
    text: null,
    expected: null,
    found: null,
  }
  switch (doubt.code) {
    case 'impossibleDate':
    case 'eventNotUnderstood':
      return { ...view, text: doubt.text }
    case 'wrongYear':
    case 'listedTwice':
    case 'offAndWorked':
    case 'makeUpOnWeekday':
      return { ...view, date: doubt.date }
    case 'holidayMissing':
      return { ...view, text: doubt.name }
    case 'unusualBalance':
      return { ...view, expected: doubt.expected, found: doubt.found }
    case 'severalYears':
      return { ...view, text: doubt.years.join(', ') }
    case 'noticeUnknown':
      return view
  }
}
