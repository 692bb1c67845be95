// Reads calendar years from an .ics file of whole-day events: 休 or 假 in the summary is off, 班 is worked.

import { addDays, daysBetween, type PlainDate, parsePlainDate } from '../dates/plain-date.ts'
import type { CalendarDoubt } from './calendar-draft.ts'
import { fullHolidayName, type ListedDay } from './listed-day.ts'

// A longer event is not a holiday, whatever it is.
const longestDays = 60

/** Every day of every event, with what could not be read. */
export function readCalendarIcs(text: string): {
  readonly days: readonly ListedDay[]
  readonly doubts: readonly CalendarDoubt[]
} {
  const days: ListedDay[] = []
  const doubts: CalendarDoubt[] = []
  for (const event of eventsOf(text)) {
    const summary = event.get('SUMMARY') ?? ''
    const standing = standingOf(summary)
    const dates = datesOf(event.get('DTSTART'), event.get('DTEND'))
    if (standing === null) doubts.push({ code: 'eventNotUnderstood', text: summary.slice(0, 100) })
    else if (dates === null) doubts.push({ code: 'impossibleDate', text: `${event.get('DTSTART')}` })
    else for (const date of dates) days.push({ ...standing, date })
  }
  return { days, doubts }
}

type Event = ReadonlyMap<string, string>

function eventsOf(text: string): readonly Event[] {
  const unfolded = text.replace(/\r?\n[ \t]/g, '')
  const events: Event[] = []
  let current: Map<string, string> | null = null
  for (const line of unfolded.split(/\r?\n/)) {
    if (line === 'BEGIN:VEVENT') current = new Map()
    else if (line === 'END:VEVENT' && current) {
      events.push(current)
      current = null
    } else if (current) {
      const [, property = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? []
      if (property !== '') current.set(property, value.trim())
    }
  }
  return events
}

function standingOf(summary: string): { readonly name: string; readonly working: boolean } | null {
  const working = summary.includes('班')
  if (!working && !/[休假]/.test(summary)) return null
  const name = summary.replace(/上班|补班|放假|假期|[补班休假()（）\s]/g, '')
  return { name: fullHolidayName(name), working }
}

// DTEND is the day after the last; an event without it is one day.
function datesOf(start: string | undefined, end: string | undefined): readonly PlainDate[] | null {
  const first = parseIcsDate(start)
  if (first === null) return null
  const after = end === undefined ? addDays(first, 1) : parseIcsDate(end)
  if (after === null || daysBetween(first, after) > longestDays) return null
  const dates = [first]
  for (let date = addDays(first, 1); date < after; date = addDays(date, 1)) dates.push(date)
  return dates
}

function parseIcsDate(text: string | undefined): PlainDate | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T0{6}Z?)?$/.exec(text ?? '') ?? []
  return parsePlainDate(`${year}-${month}-${day}`)
}
