// How fast the calendar is, beside one read of a table of days; and what people would use instead.

import chineseDays from 'chinese-days'
import { addDays as addDaysToDate, isWeekend } from 'date-fns'
import { rankOfDay, workingDayAfter, workingDaysBetween } from '#shared/calendar/rank.ts'
import { shippedCalendar, shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { buildCalendar } from '#shared/calendar/working-calendar.ts'
import {
  addDays,
  type DayNumber,
  fromDayNumber,
  type PlainDate,
  plainDate,
  toDayNumber,
} from '#shared/dates/plain-date.ts'
import type { ClockFacts, Pause } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { ruleInForce, shippedRuleBook } from '#shared/limits/rule-book.ts'
import type { BenchPart } from '../bench-part.ts'
import { type BenchRow, benchRow, type Goal } from '../bench-row.ts'

const calendar = shippedCalendar()
const from = toDayNumber(plainDate('2016-01-01'))
const span = toDayNumber(plainDate('2026-06-30')) - from

export const calendarPart: BenchPart = { name: 'calendar', run: benchCalendar }

function benchCalendar(): readonly BenchRow[] {
  const days = randomDays(1 << 16)
  const floor = timeEach(2_000_000, index => readFloor(days, index))
  const at = (index: number) => days[index & 0xffff] as DayNumber
  const dates = Array.from(days.subarray(0, 4_096), day => fromDayNumber(day as DayNumber))
  const holidays = offAndWorked()
  const against = (what: string, count: number, goal: Goal | null, one: (index: number) => number) =>
    benchRow({ what, value: timeEach(count, one), unit: 'ns', floor, ...(goal && { goal }) })
  return [
    against(
      'add 40 working days',
      2_000_000,
      { ratio: 2 },
      index => workingDayAfter(calendar, at(index), 40) ?? 0,
    ),
    against('count working days', 2_000_000, { ratio: 2 }, index =>
      workingDaysBetween(calendar, at(index), at(index + 1)),
    ),
    against('instead: a loop over date-fns', 20_000, null, index =>
      loopWithDateFns(dates[index & 0xfff] as PlainDate, 40, holidays),
    ),
    against('instead: chinese-days', 2_000, null, index =>
      Number(chineseDays.findWorkday(40, dates[index & 0xfff] as PlainDate).length),
    ),
    ...benchClocks(dates),
  ]
}

// The array the goal speaks of: a table of days read at random places, as adding and counting read theirs.
function readFloor(days: Int32Array, index: number): number {
  return rankTable[(days[index & 0xffff] as number) - rankTableFrom] as number
}
const rankTable = calendar.rankOf
const rankTableFrom = toDayNumber(plainDate('1900-01-01'))

function randomDays(count: number): Int32Array {
  const days = new Int32Array(count)
  let state = 20261121
  for (let index = 0; index < count; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    days[index] = from + Math.floor((state / 2 ** 32) * span)
  }
  return days
}

// The best of five, so that a busy machine shows its capacity rather than its neighbours.
function timeEach(count: number, one: (index: number) => number): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    const begin = process.hrtime.bigint()
    for (let index = 0; index < count; index++) sink = (sink + one(index)) | 0
    best = Math.min(best, Number(process.hrtime.bigint() - begin) / count)
  }
  return best
}
let sink = 0

function offAndWorked() {
  const off = new Set<string>()
  const worked = new Set<string>()
  for (const { daysOff, makeUpDays } of shippedSource.years) {
    for (const stretch of daysOff)
      for (let day = stretch.from; day <= stretch.to; day = addDays(day, 1)) off.add(day)
    for (const { date } of makeUpDays) worked.add(date)
  }
  return { off, worked }
}

function loopWithDateFns(start: PlainDate, n: number, days: ReturnType<typeof offAndWorked>): number {
  let date = new Date(`${start}T00:00:00`)
  for (let left = n; left > 0; ) {
    date = addDaysToDate(date, 1)
    const text = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
    if (days.worked.has(text) || (!isWeekend(date) && !days.off.has(text))) left--
  }
  return date.getDate()
}

function benchClocks(dates: readonly PlainDate[]): readonly BenchRow[] {
  const facts = dates.map(factsFrom)
  const million = timeEach(1_000_000, index => {
    const clock = computeClock(facts[index & 0xfff] as ClockFacts, calendar)
    return clock.due === null ? 0 : clock.due.date.length
  })
  const build = timeEach(20, () => rankOfDay(buildCalendar(shippedSource), from))
  return [
    benchRow({ what: 'a due date with two pauses', value: million / 1_000, unit: 'µs' }),
    benchRow({
      what: '24,000 clocks under two calendars',
      value: recompute(facts),
      unit: 'ms',
      goal: { most: 1_000 },
    }),
    benchRow({ what: 'the calendar built', value: build / 1e6, unit: 'ms' }),
  ]
}

function factsFrom(start: PlainDate, index: number): ClockFacts {
  const ids = ['PX-EXAM-INV', 'RP-AID', 'MD-PEOPLE', 'RP-ADJ', 'PX-GRANT-INV']
  const rule = ruleInForce(shippedRuleBook, ids[index % ids.length] ?? 'RP-AID', start)
  if (!rule) throw new Error(`no rule on ${start}`)
  const ground = rule.pauses[0] ?? 'reply'
  const pauses: readonly Pause[] = [
    { ground, from: addDays(start, 3), to: addDays(start, 9) },
    { ground, from: addDays(start, 8), to: addDays(start, 15) },
  ]
  return { rule, start, stop: null, pauses, extensions: [] }
}

// What a calendar change asks for: every open clock under the old and the new calendar, with the list of moved dates.
// Milliseconds.
function recompute(facts: readonly ClockFacts[]): number {
  const closed = [{ date: plainDate('2020-06-15'), working: false, reason: '停办' }]
  const count = 24_000
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    const begin = process.hrtime.bigint()
    const changed = buildCalendar({
      ...shippedSource,
      overlays: [{ name: '本中心', scope: 'centre', days: closed }],
    })
    const moved: [PlainDate, PlainDate][] = []
    for (let index = 0; index < count; index++) {
      const one = facts[index & 0xfff] as ClockFacts
      const before = computeClock(one, calendar).due?.date
      const after = computeClock(one, changed).due?.date
      if (before && after && before !== after) moved.push([before, after])
    }
    best = Math.min(best, Number(process.hrtime.bigint() - begin))
    sink = (sink + moved.length) | 0
  }
  return best / 1e6
}
