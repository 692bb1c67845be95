// Reads a calendar year from JSON: our own layout, or a list of days {year, papers, days: [{name, date, isOffDay}]}.

import { z } from 'zod'
import { addDays, daysBetween, type PlainDate, parsePlainDate } from '../dates/plain-date.ts'
import type { CalendarDoubt } from './calendar-draft.ts'
import { fullHolidayName, type ListedDay } from './listed-day.ts'

/** What a file lists, before any judgement. */
export interface ListedYear {
  readonly year: number
  readonly notice: string | null
  readonly publishedOn: PlainDate | null
  readonly days: readonly ListedDay[]
  readonly doubts: readonly CalendarDoubt[]
}

const yearNumber = z.number().int().min(1900).max(2199)
const name = z.string().max(100)
const dateText = z.string().max(40)

const ownLayout = z.object({
  year: yearNumber,
  notice: z.string().max(100).nullish(),
  publishedOn: dateText.nullish(),
  daysOff: z.array(z.object({ name, from: dateText, to: dateText })).max(100),
  makeUpDays: z.array(z.object({ name, date: dateText })).max(100),
})

const dayList = z.object({
  year: yearNumber,
  papers: z.array(z.string().max(500)).max(20).optional(),
  days: z.array(z.object({ name, date: dateText, isOffDay: z.boolean() })).max(400),
})

/** Null where the value has neither layout. */
export function readCalendarJson(value: unknown): ListedYear | null {
  const own = ownLayout.safeParse(value)
  if (own.success) return readOwnLayout(own.data)
  const list = dayList.safeParse(value)
  return list.success ? readDayList(list.data) : null
}

function readOwnLayout(file: z.infer<typeof ownLayout>): ListedYear {
  const doubts: CalendarDoubt[] = []
  const days: ListedDay[] = []
  for (const { name, from, to } of file.daysOff) {
    const first = parsePlainDate(from)
    const last = parsePlainDate(to)
    if (first === null || last === null || daysBetween(first, last) < 0 || daysBetween(first, last) > 60)
      doubts.push({ code: 'impossibleDate', text: `${from}..${to}` })
    else
      for (let date = first; date <= last; date = addDays(date, 1)) days.push({ name, date, working: false })
  }
  for (const { name, date } of file.makeUpDays) addDay(days, doubts, name, date, true)
  const { year, notice, publishedOn } = file
  return { year, notice: notice ?? null, publishedOn: parsePlainDate(publishedOn), days, doubts }
}

function readDayList(file: z.infer<typeof dayList>): ListedYear {
  const doubts: CalendarDoubt[] = []
  const days: ListedDay[] = []
  for (const { name, date, isOffDay } of file.days) addDay(days, doubts, name, date, !isOffDay)
  return { year: file.year, notice: null, publishedOn: null, days, doubts }
}

function addDay(
  days: ListedDay[],
  doubts: CalendarDoubt[],
  name: string,
  text: string,
  working: boolean,
): void {
  const date = parsePlainDate(text)
  if (date === null) doubts.push({ code: 'impossibleDate', text })
  else days.push({ name: fullHolidayName(name), date, working })
}
