// Turns the day lists of the chinese-days package into shared/calendar/national-years.generated.json: one record a notice, days
// under the notice that arranged them, corrections applied. Run: node test/calendar-data/generate-national-years.ts

import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { CalendarYear, DaysOff } from '#shared/calendar/calendar-source.ts'
import {
  addDays,
  dayOfWeek,
  daysBetween,
  type PlainDate,
  plainDate,
  yearOf,
} from '#shared/dates/plain-date.ts'
import { type Arrangement, type IssuedNotice, noticeOf } from './notices.ts'

const packageFile = new URL('../../node_modules/chinese-days/dist/chinese-days.json', import.meta.url)
const target = new URL('../../shared/calendar/national-years.generated.json', import.meta.url)

interface SourceDay {
  readonly date: PlainDate
  readonly name: string
}

const fullNames: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' }

export function generateNationalYears(): readonly CalendarYear[] {
  const lists = JSON.parse(readFileSync(packageFile, 'utf8')) as Record<'holidays' | 'workdays', object>
  const offDays = readDays(lists.holidays)
  const makeUpDays = readDays(lists.workdays)
  const years = [...new Set(offDays.map(day => yearOf(day.date)))].sort()
  return years.flatMap(year => {
    const listed: Arrangement = {
      daysOff: collapse(offDays.filter(day => noticeYear(day) === year)),
      makeUpDays: makeUpDays.filter(day => noticeYear(day) === year),
    }
    return versionsOf(year, listed)
  })
}

function readDays(list: object): readonly SourceDay[] {
  return Object.entries(list)
    .map(([date, words]) => {
      const name = String(words).split(',')[1] ?? ''
      return { name: fullNames[name] ?? name, date: plainDate(date) }
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

// New Year days in late December were arranged by the notice of the year that follows.
function noticeYear({ date, name }: SourceDay): number {
  return yearOf(date) + (name === '元旦' && date.slice(5) >= '12-20' ? 1 : 0)
}

// Days of one name that follow each other become one stretch; a weekend day left out between two of them joins it.
function collapse(days: readonly SourceDay[]): readonly DaysOff[] {
  const stretches: { name: string; from: PlainDate; to: PlainDate }[] = []
  for (const { date, name } of days) {
    const last = stretches.at(-1)
    if (last?.name === name && onlyWeekendBetween(last.to, date)) last.to = date
    else stretches.push({ name, from: date, to: date })
  }
  return stretches
}

function onlyWeekendBetween(from: PlainDate, to: PlainDate): boolean {
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (dayOfWeek(day) <= 5) return false
  return daysBetween(from, to) <= 3
}

function versionsOf(year: number, listed: Arrangement): readonly CalendarYear[] {
  const { issued, amendment, beforeAmendment, correct, corrections } = noticeOf(year)
  const now = correct ? correct(listed) : listed
  const record = (
    version: number,
    { notice, publishedOn }: IssuedNotice,
    days: Arrangement,
  ): CalendarYear => ({
    year,
    version,
    notice,
    publishedOn: plainDate(publishedOn),
    source: 'chinese-days 1.5.7',
    ...days,
    ...(corrections && days === now ? { corrections } : {}),
  })
  if (!amendment || !beforeAmendment) return [record(1, issued, now)]
  return [record(1, issued, beforeAmendment(now)), record(2, amendment, now)]
}

/** The file as committed: one line a stretch, so that a year can be read and compared at a glance. */
export function writeNationalYears(years: readonly CalendarYear[]): string {
  const text = JSON.stringify(years, null, 2)
  const oneLineObjects = text.replace(/\{\n\s+"name": [^{}]*\}/g, match => match.replace(/\s*\n\s*/g, ' '))
  return `${oneLineObjects}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(target, writeNationalYears(generateNationalYears()))
