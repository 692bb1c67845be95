// Next year's calendar from a file: three layouts, and everything that may be wrong with them.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '#shared/calendar/add-working-days.ts'
import { takeIn } from '#shared/calendar/calendar-draft.ts'
import type { CalendarYear } from '#shared/calendar/calendar-source.ts'
import { parseCalendarFile } from '#shared/calendar/parse-calendar-file.ts'
import { shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { buildCalendar } from '#shared/calendar/working-calendar.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { nextDay } from './day-walk.ts'

const year2026 = shippedSource.years.find(year => year.year === 2026) as CalendarYear

function dayList(year: CalendarYear) {
  const days: { name: string; date: string; isOffDay: boolean }[] = []
  for (const { name, from, to } of year.daysOff)
    for (let date: string = from; date <= to; date = nextDay(date)) days.push({ name, date, isOffDay: true })
  for (const { name, date } of year.makeUpDays) days.push({ name, date, isOffDay: false })
  return { year: year.year, papers: ['https://example.invalid/notice'], days }
}

const read = (value: unknown) => parseCalendarFile(JSON.stringify(value), 'year.json')

function doubtsOf(value: unknown) {
  const file = read(value)
  return file.ok ? file.doubts : file.code
}

describe('a calendar file', () => {
  it('in our own layout comes back whole, without a doubt', () => {
    const { version: _version, ...draft } = year2026
    expect(read(year2026)).toEqual({ ok: true, draft: { ...draft, source: 'year.json' }, doubts: [] })
  })

  it('as a list of days gives the same days, and asks for the notice', () => {
    const file = parseCalendarFile(`\uFEFF${JSON.stringify(dayList(year2026))}`, '2026.json')
    expect(file).toMatchObject({
      ok: true,
      draft: { year: 2026, notice: null, daysOff: year2026.daysOff, makeUpDays: year2026.makeUpDays },
      doubts: [{ code: 'noticeUnknown' }],
    })
  })

  it('as .ics gives the same days', () => {
    const ics = readFileSync(
      new URL('../../../node_modules/chinese-days/dist/years/2026.ics', import.meta.url),
      'utf8',
    )
    expect(parseCalendarFile(ics, '2026.ics')).toMatchObject({
      ok: true,
      draft: { year: 2026, daysOff: year2026.daysOff, makeUpDays: year2026.makeUpDays },
      doubts: [{ code: 'noticeUnknown' }],
    })
  })

  it('as .ics of several years drafts the latest and says so', () => {
    const ics = readFileSync(
      new URL('../../../node_modules/chinese-days/dist/holidays.ics', import.meta.url),
      'utf8',
    )
    const file = parseCalendarFile(ics, 'holidays.ics')
    expect(file).toMatchObject({ ok: true, draft: { year: 2026, daysOff: year2026.daysOff } })
    expect(file.ok && file.doubts.map(({ code }) => code)).toEqual(['severalYears', 'noticeUnknown'])
  })

  it('finds nothing strange in any year that ships, but the mid-year additions', () => {
    const strange = shippedSource.years.flatMap(year => {
      const doubts = doubtsOf(year)
      return doubts.length === 0 ? [] : [[year.year, year.version, doubts]]
    })
    expect(strange).toEqual([
      // Mid-Autumn fell on October 1 or within the week and has no line of its own.
      [2015, 2, [{ code: 'unusualBalance', expected: 11, found: 12 }]],
      [2020, 1, [{ code: 'holidayMissing', name: '中秋节' }]],
      [
        2020,
        2,
        [
          { code: 'holidayMissing', name: '中秋节' },
          { code: 'unusualBalance', expected: 11, found: 13 },
        ],
      ],
    ])
  })
})

describe('doubts', () => {
  const list = dayList(year2026)
  const withDay = (name: string, date: string, isOffDay: boolean) => ({
    ...list,
    days: [...list.days, { name, date, isOffDay }],
  })
  const codes = (value: unknown) => {
    const doubts = doubtsOf(value)
    return typeof doubts === 'string' ? doubts : doubts.map(doubt => doubt.code)
  }

  it.each([
    ['2026-02-30', true, 'impossibleDate'],
    ['2026/02/03', true, 'impossibleDate'],
    ['2025-10-01', true, 'wrongYear'],
    ['2027-01-01', true, 'wrongYear'],
    ['2026-03-11', false, 'makeUpOnWeekday'],
    ['2026-02-16', true, 'listedTwice'],
    ['2026-02-21', false, 'offAndWorked'],
  ])('%s, off %s: %s', (date, isOffDay, code) => {
    expect(codes(withDay('春节', date, isOffDay))).toContain(code)
  })

  it('allow the last days of December before', () => {
    expect(codes(withDay('元旦', '2025-12-28', false))).not.toContain('wrongYear')
  })

  it('miss a holiday, and a make-up day by its balance', () => {
    const without = (keep: (day: (typeof list.days)[number]) => boolean) =>
      codes({ ...list, days: list.days.filter(keep) })
    expect(without(day => day.name !== '春节')).toEqual(['holidayMissing', 'unusualBalance', 'noticeUnknown'])
    expect(without(day => day.date !== '2026-02-28')).toEqual(['unusualBalance', 'noticeUnknown'])
  })

  it('tell of events that say neither off nor worked, and of impossible ones', () => {
    const event = (summary: string, start: string, end: string) =>
      `BEGIN:VEVENT\r\nSUMMARY:${summary}\r\nDTSTART;VALUE=DATE:${start}\r\nDTEND;VALUE=DATE:${end}\r\nEND:VEVENT\r\n`
    const ics = `BEGIN:VCALENDAR\r\n${event('元旦假期', '20270101', '20270104')}${event('Team lunch', '20270105', '20270106')}${event('春节假期', '20270132', '20270203')}${event('春节假期', '20270201', '20290203')}END:VCALENDAR`
    const file = parseCalendarFile(ics, 'x.ics')
    expect(file.ok && file.doubts.slice(0, 3)).toEqual([
      { code: 'eventNotUnderstood', text: 'Team lunch' },
      { code: 'impossibleDate', text: '20270132' },
      { code: 'impossibleDate', text: '20270201' },
    ])
  })
})

describe('a file that is no calendar', () => {
  it.each(['', 'hello', '{}', '[1,2]', '{"year":2027}', '{"year":"2027","days":[]}', 'BEGIN:VCARD'])(
    '%j',
    text => {
      expect(parseCalendarFile(text, 'x')).toEqual({ ok: false, code: 'notACalendarFile' })
    },
  )

  it('has no days, or too many characters', () => {
    expect(parseCalendarFile('BEGIN:VCALENDAR\nEND:VCALENDAR', 'x')).toEqual({ ok: false, code: 'noDays' })
    expect(parseCalendarFile(' '.repeat(2_000_001), 'x').ok).toBe(false)
  })

  it('never makes it throw', () => {
    const text = JSON.stringify(year2026)
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 5 }), (at, noise) => {
        parseCalendarFile(text.slice(0, at) + noise + text.slice(at + noise.length), 'x')
      }),
      { seed: 20261121, numRuns: 500 },
    )
  })
})

describe('taking a draft in', () => {
  it('settles what was provisional, and a second time becomes the next version', () => {
    const file = read({
      year: 2027,
      notice: '国办发明电〔2026〕1号',
      publishedOn: '2026-11-25',
      daysOff: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      makeUpDays: [],
    })
    if (!file.ok) throw new Error(file.code)
    const once = takeIn(shippedSource, file.draft)
    const twice = takeIn(once, { ...file.draft, daysOff: [] })
    expect(once.years.at(-1)?.version).toBe(1)
    expect(twice.years.at(-1)?.version).toBe(2)
    const firstDayOf = (source: typeof once) =>
      addWorkingDays(buildCalendar(source), plainDate('2026-12-31'), 1)
    expect(firstDayOf(shippedSource)).toMatchObject({ ok: false, assumed: '2027-01-01' })
    expect(firstDayOf(once)).toEqual({ ok: true, date: '2027-01-04', mayBeReassigned: false })
    expect(firstDayOf(twice)).toMatchObject({ ok: true, date: '2027-01-01' })
  })
})
