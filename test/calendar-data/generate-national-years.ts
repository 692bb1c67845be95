// Turns the day lists of the chinese-days package into shared/calendar/national-years.generated.json: one record a notice, days
// under the notice that arranged them, corrections applied. Run: node test/calendar-data/generate-national-years.ts

import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { CalendarYear } from '#shared/calendar/calendar-source.ts'
import { fullHolidayName, noticeYearOf, stretchesOf } from '#shared/calendar/listed-day.ts'
import { type PlainDate, plainDate, yearOf } from '#shared/dates/plain-date.ts'
import { type Arrangement, type IssuedNotice, noticeOf } from './notices.ts'

const packageFile = new URL('../../node_modules/chinese-days/dist/chinese-days.json', import.meta.url)
const target = new URL('../../shared/calendar/national-years.generated.json', import.meta.url)

interface SourceDay {
  readonly date: PlainDate
  readonly name: string
}

export function generateNationalYears(): readonly CalendarYear[] {
  const lists = JSON.parse(readFileSync(packageFile, 'utf8')) as Record<'holidays' | 'workdays', object>
  const offDays = readDays(lists.holidays)
  const makeUpDays = readDays(lists.workdays)
  const years = [...new Set(offDays.map(day => yearOf(day.date)))].sort()
  return years.flatMap(year => {
    const listed: Arrangement = {
      daysOff: stretchesOf(offDays.filter(day => noticeYearOf(day) === year)),
      makeUpDays: makeUpDays.filter(day => noticeYearOf(day) === year),
    }
    return versionsOf(year, listed)
  })
}

function readDays(list: object): readonly SourceDay[] {
  return Object.entries(list)
    .map(([date, words]) => {
      const name = String(words).split(',')[1] ?? ''
      return { name: fullHolidayName(name), date: plainDate(date) }
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
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
