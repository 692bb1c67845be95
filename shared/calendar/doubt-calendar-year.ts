// What is strange about a drafted year. Doubts inform; only people decide.

import { dayOfWeek, type PlainDate, yearOf } from '../dates/plain-date.ts'
import type { CalendarDoubt } from './calendar-draft.ts'
import type { ListedDay } from './listed-day.ts'
import { reassignableFrom } from './working-calendar.ts'

const everyYear = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const

// The seven holidays exist since 2008; before, there were three.
const before2008 = ['元旦', '春节', '劳动节', '国庆节'] as const

/** @param days of the draft, in order of date */
export function doubtCalendarYear(year: number, days: readonly ListedDay[]): readonly CalendarDoubt[] {
  return [...days.flatMap(day => doubtDay(year, day)), ...doubtRepeats(days), ...doubtWhole(year, days)]
}

function doubtDay(year: number, { date, working }: ListedDay): readonly CalendarDoubt[] {
  const doubts: CalendarDoubt[] = []
  const justBefore = yearOf(date) === year - 1 && date.slice(5) >= reassignableFrom
  if (yearOf(date) !== year && !justBefore) doubts.push({ code: 'wrongYear', date })
  if (working && dayOfWeek(date) <= 5) doubts.push({ code: 'makeUpOnWeekday', date })
  return doubts
}

function doubtRepeats(days: readonly ListedDay[]): readonly CalendarDoubt[] {
  const standing = new Map<PlainDate, boolean>()
  const doubts: CalendarDoubt[] = []
  for (const { date, working } of days) {
    const known = standing.get(date)
    if (known !== undefined) doubts.push({ code: known === working ? 'listedTwice' : 'offAndWorked', date })
    standing.set(date, working)
  }
  return doubts
}

function doubtWhole(year: number, days: readonly ListedDay[]): readonly CalendarDoubt[] {
  const doubts: CalendarDoubt[] = []
  const off = days.filter(day => !day.working)
  // Mid-Autumn within the National Day week may go under one name: 国庆节、中秋节.
  for (const name of year < 2008 ? before2008 : everyYear)
    if (!off.some(day => day.name.includes(name))) doubts.push({ code: 'holidayMissing', name })
  const found = off.filter(day => dayOfWeek(day.date) <= 5).length - (days.length - off.length)
  const expected = statutoryDays(year)
  if (found !== expected) doubts.push({ code: 'unusualBalance', expected, found })
  return doubts
}

/** Days off for everybody: Measures on National Holidays 全国年节及纪念日放假办法 as of 1999, 2007 and 2024. */
function statutoryDays(year: number): number {
  if (year >= 2025) return 13
  return year >= 2008 ? 11 : 10
}
