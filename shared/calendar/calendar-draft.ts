// A calendar year read from a file, before anybody has agreed to it.

import type { PlainDate } from '../dates/plain-date.ts'
import type { CalendarSource, CalendarYear } from './calendar-source.ts'

/** A year without a version: which one it becomes is known when it is taken in. */
export type CalendarDraft = Omit<CalendarYear, 'version'>

/** What should be looked at before the draft is taken in. The day in question is left out only where it is impossible. */
export type CalendarDoubt =
  | { readonly code: 'impossibleDate' | 'eventNotUnderstood'; readonly text: string }
  /** Not a day of the draft's year, nor of the last days of December before it. */
  | {
      readonly code: 'wrongYear' | 'listedTwice' | 'offAndWorked' | 'makeUpOnWeekday'
      readonly date: PlainDate
    }
  | { readonly code: 'holidayMissing'; readonly name: string }
  /** Weekdays off less weekend days worked: the statutory days of a year, unless something is missing. */
  | { readonly code: 'unusualBalance'; readonly expected: number; readonly found: number }
  | { readonly code: 'noticeUnknown' }
  /** The file holds more years; the latest is drafted. */
  | { readonly code: 'severalYears'; readonly years: readonly number[] }

/** The source with the draft taken in as the newest version of its year. */
export function takeIn(source: CalendarSource, draft: CalendarDraft): CalendarSource {
  const versions = source.years.filter(year => year.year === draft.year).map(year => year.version)
  return { ...source, years: [...source.years, { ...draft, version: Math.max(0, ...versions) + 1 }] }
}
