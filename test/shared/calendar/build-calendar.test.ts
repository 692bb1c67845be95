// What a source makes of days: overlays, versions, gaps, and the description of a single day.

import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '#shared/calendar/add-working-days.ts'
import type { CalendarOverlay, CalendarSource, CalendarYear } from '#shared/calendar/calendar-source.ts'
import { describeDay } from '#shared/calendar/describe-day.ts'
import { shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { buildCalendar } from '#shared/calendar/working-calendar.ts'
import { plainDate } from '#shared/dates/plain-date.ts'

const region: CalendarOverlay = {
  name: '湘西土家族苗族自治州',
  scope: 'regional',
  days: [{ date: plainDate('2026-09-21'), working: false, reason: '州庆' }],
}
const centre: CalendarOverlay = {
  name: '本中心',
  scope: 'centre',
  days: [
    { date: plainDate('2026-09-21'), working: true, reason: '集中办理日' },
    { date: plainDate('2026-10-05'), working: true, reason: '集中办理日' },
    { date: plainDate('2027-01-04'), working: false, reason: '搬迁停办' },
  ],
}

function with2027(patch: Partial<CalendarYear> = {}): CalendarSource {
  const year: CalendarYear = {
    year: 2027,
    version: 1,
    notice: '国办发明电〔2026〕99号',
    publishedOn: plainDate('2026-12-01'),
    source: 'test',
    daysOff: [{ name: '元旦', from: plainDate('2026-12-31'), to: plainDate('2027-01-02') }],
    makeUpDays: [{ name: '元旦', date: plainDate('2026-12-27') }],
    ...patch,
  }
  return { ...shippedSource, years: [...shippedSource.years, year] }
}

const describeOn = (source: CalendarSource, date: string) =>
  describeDay(buildCalendar(source), plainDate(date))

describe('overlays', () => {
  it('take a day off or add one, with the reason', () => {
    const source = { ...shippedSource, overlays: [region] }
    expect(describeOn(source, '2026-09-21')).toMatchObject({
      working: false,
      kind: 'overlayOff',
      holidayName: '州庆',
    })
    expect(addWorkingDays(buildCalendar(source), plainDate('2026-09-20'), 1)).toMatchObject({
      date: '2026-09-22',
    })
  })

  it('override each other in their order', () => {
    expect(describeOn({ ...shippedSource, overlays: [region, centre] }, '2026-09-21').kind).toBe('overlayOn')
    expect(describeOn({ ...shippedSource, overlays: [centre, region] }, '2026-09-21').kind).toBe('overlayOff')
  })

  it('override the national holiday, and stand in an unpublished year without settling it', () => {
    const source = { ...shippedSource, overlays: [centre] }
    expect(describeOn(source, '2026-10-05')).toMatchObject({ working: true, kind: 'overlayOn' })
    expect(describeOn(source, '2027-01-04')).toMatchObject({
      working: false,
      kind: 'overlayOff',
      provisional: 'unpublished',
    })
  })
})

describe('a year that is published later', () => {
  it('settles what was provisional, late December before it included', () => {
    const before = buildCalendar(shippedSource)
    const after = buildCalendar(with2027())
    expect(addWorkingDays(before, plainDate('2026-12-25'), 5)).toEqual({
      ok: false,
      code: 'yearUnpublished',
      year: 2027,
      assumed: '2027-01-01',
    })
    expect(addWorkingDays(after, plainDate('2026-12-25'), 5)).toEqual({
      ok: true,
      date: '2027-01-04',
      mayBeReassigned: false,
    })
    expect(addWorkingDays(before, plainDate('2026-12-25'), 1)).toMatchObject({
      date: '2026-12-28',
      mayBeReassigned: true,
    })
    expect(addWorkingDays(after, plainDate('2026-12-25'), 1)).toMatchObject({
      date: '2026-12-27',
      mayBeReassigned: false,
    })
    expect(describeDay(after, plainDate('2026-12-27'))).toMatchObject({
      kind: 'makeUp',
      notice: '国办发明电〔2026〕99号',
    })
  })

  it('is replaced whole by its next version, whatever the order', () => {
    const amended = with2027({ version: 2, daysOff: [], makeUpDays: [] })
    const reversed = { ...amended, years: [...amended.years, ...with2027().years.slice(-1)] }
    expect(describeOn(reversed, '2027-01-01').kind).toBe('weekday')
  })

  it('does not lend its certainty across a year that is missing', () => {
    const source: CalendarSource = {
      ...shippedSource,
      years: [
        ...shippedSource.years,
        ...with2027({ year: 2028, daysOff: [], makeUpDays: [] }).years.slice(-1),
      ],
    }
    const calendar = buildCalendar(source)
    expect(addWorkingDays(calendar, plainDate('2026-12-31'), 300)).toMatchObject({ ok: false, year: 2027 })
    expect(addWorkingDays(calendar, plainDate('2028-01-03'), 5)).toMatchObject({
      ok: true,
      mayBeReassigned: false,
    })
    expect(addWorkingDays(calendar, plainDate('2028-12-19'), 2)).toMatchObject({
      ok: true,
      mayBeReassigned: true,
    })
  })
})

describe('a single day', () => {
  it.each([
    ['2026-02-13', { working: true, kind: 'weekday', holidayName: null, provisional: null }],
    ['2026-02-07', { working: false, kind: 'weekend', holidayName: null }],
    ['2026-02-15', { working: false, kind: 'holiday', holidayName: '春节', notice: '国办发明电〔2025〕7号' }],
    ['2026-02-14', { working: true, kind: 'makeUp', holidayName: '春节' }],
    ['2026-12-21', { working: true, kind: 'weekday', provisional: 'mayBeReassigned' }],
    ['2026-12-20', { working: false, kind: 'weekend', provisional: 'mayBeReassigned' }],
    ['2026-12-19', { working: false, kind: 'weekend', provisional: null }],
    ['2027-10-01', { working: true, kind: 'unpublished', notice: null, provisional: 'unpublished' }],
    ['2027-10-02', { working: false, kind: 'unpublished', provisional: 'unpublished' }],
    ['2020-02-01', { working: false, kind: 'holiday', notice: '国办发明电〔2020〕1号' }],
  ])('%s', (date, expected) => {
    expect(describeOn(shippedSource, date)).toMatchObject(expected)
  })
})

describe('a calendar without any year', () => {
  it('answers nothing plainly', () => {
    const calendar = buildCalendar({ years: [], overlays: [] })
    expect(addWorkingDays(calendar, plainDate('2026-02-05'), 1)).toEqual({
      ok: false,
      code: 'yearUnpublished',
      year: 2026,
      assumed: '2026-02-06',
    })
  })
})
