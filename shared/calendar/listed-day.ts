// Days as lists give them, one by one, and how they become the stretches of an arrangement.

import { addDays, dayOfWeek, type PlainDate, yearOf } from '../dates/plain-date.ts'
import type { DaysOff } from './calendar-source.ts'

export interface ListedDay {
  readonly name: string
  readonly date: PlainDate
  /** False: off. True: a weekend day that is worked. */
  readonly working: boolean
}

const fullNames: Readonly<Record<string, string>> = {
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
  国庆: '国庆节',
}

/** The holiday's name as notices write it. */
export function fullHolidayName(name: string): string {
  return fullNames[name] ?? name
}

/** The year whose notice arranged the day: New Year days in late December belong to the year that follows. */
export function noticeYearOf({ name, date }: Pick<ListedDay, 'name' | 'date'>): number {
  return yearOf(date) + (name === '元旦' && date.slice(5) >= '12-20' ? 1 : 0)
}

/**
 * Days of one name in a row, as stretches; a weekend left out between two of them joins them.
 *
 * @param days in order of date
 */
export function stretchesOf(days: readonly Pick<ListedDay, 'name' | 'date'>[]): readonly DaysOff[] {
  const stretches: { name: string; from: PlainDate; to: PlainDate }[] = []
  for (const { date, name } of days) {
    const last = stretches.at(-1)
    if (last?.name === name && onlyWeekendBetween(last.to, date)) last.to = date
    else stretches.push({ name, from: date, to: date })
  }
  return stretches
}

function onlyWeekendBetween(from: PlainDate, to: PlainDate): boolean {
  if (addDays(from, 3) < to) return false
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (dayOfWeek(day) <= 5) return false
  return true
}
