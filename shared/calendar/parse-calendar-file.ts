// Reads next year's calendar from a file somebody brought on a stick: a draft and what to doubt about it. It decides
// nothing and takes nothing in.

import type { CalendarDoubt, CalendarDraft } from './calendar-draft.ts'
import { doubtCalendarYear } from './doubt-calendar-year.ts'
import { noticeYearOf, stretchesOf } from './listed-day.ts'
import { readCalendarIcs } from './read-calendar-ics.ts'
import { type ListedYear, readCalendarJson } from './read-calendar-json.ts'

export type CalendarFile =
  | { readonly ok: true; readonly draft: CalendarDraft; readonly doubts: readonly CalendarDoubt[] }
  | { readonly ok: false; readonly code: 'notACalendarFile' | 'noDays' }

// A year is some tens of kilobytes in the widest layout; anything larger is not one.
const longestText = 2_000_000

/**
 * @param text the file's text: our JSON, a JSON list of days, or .ics
 * @param fileName kept as the draft's source
 */
export function parseCalendarFile(text: string, fileName: string): CalendarFile {
  const listed = text.length > longestText ? null : readListed(text.replace(/^\uFEFF/, ''))
  if (listed === null) return { ok: false, code: 'notACalendarFile' }
  if (listed.days.length === 0) return { ok: false, code: 'noDays' }
  const days = [...listed.days].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const { year, notice, publishedOn } = listed
  const off = days.filter(day => !day.working)
  const draft: CalendarDraft = {
    year,
    notice,
    publishedOn,
    source: fileName,
    daysOff: stretchesOf(off),
    makeUpDays: days.filter(day => day.working).map(({ name, date }) => ({ name, date })),
  }
  const unknown: readonly CalendarDoubt[] = notice === null ? [{ code: 'noticeUnknown' }] : []
  return { ok: true, draft, doubts: [...listed.doubts, ...doubtCalendarYear(year, days), ...unknown] }
}

function readListed(text: string): ListedYear | null {
  if (text.startsWith('BEGIN:VCALENDAR')) return latestYear(text)
  try {
    return readCalendarJson(JSON.parse(text))
  } catch {
    return null
  }
}

// An .ics names no year: days are sorted by the notice that arranged them, and the latest year is drafted.
function latestYear(text: string): ListedYear {
  const { days, doubts } = readCalendarIcs(text)
  const years = [...new Set(days.map(noticeYearOf))].sort((a, b) => a - b)
  const year = years.at(-1) ?? 0
  return {
    year,
    notice: null,
    publishedOn: null,
    days: days.filter(day => noticeYearOf(day) === year),
    doubts: years.length > 1 ? [...doubts, { code: 'severalYears', years }] : doubts,
  }
}
