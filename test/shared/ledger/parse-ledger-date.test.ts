import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { parseLedgerDate } from '#shared/ledger/parse-ledger-date.ts'

const first = plainDate('1950-01-01')
const daysUntilLast = toDayNumber(plainDate('2099-12-31')) - toDayNumber(first)
const anyDay = fc.nat(daysUntilLast).map(days => addDays(first, days))

function chinese(number: number): string {
  const digits = '〇一二三四五六七八九'
  const tens = Math.floor(number / 10)
  const units = number % 10 === 0 ? '' : digits.charAt(number % 10)
  return tens === 0 ? units : `${tens === 1 ? '' : digits.charAt(tens)}十${units}`
}

function partsOf(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date }
}

describe('day of a ledger', () => {
  it.each([
    '2026.3.5',
    '2026.03.05',
    '2026/3/5',
    '2026-3-5',
    '2026-03-05',
    '20260305',
    '2026年3月5日',
    '2026 年 3 月 5 日',
    '2026年3月5号',
    '２０２６．３．５',
    '２０２６年３月５日',
    '2026.3.5.',
    '二〇二六年三月五日',
    '二○二六年三月五日',
    '二零二六年三月五日',
    '2026-03-05 14:30',
    '2026-03-05 14:30:00',
    '2026-03-05T14:30:00.000',
    '2026/3/5 4:05',
    '2026年3月5日 14时30分',
    ' 2026.3.5\n',
    '\u200b2026.3.5',
    20260305,
    46086,
    46086.604,
    46085.9999999999,
    '46086',
  ])('reads %j', cell => {
    expect(parseLedgerDate(cell)).toBe('2026-03-05')
  })

  // A web system writes the midnight of 5 March in Shanghai as the afternoon before in Greenwich.
  it.each([
    ['2026-03-04T16:00:00.000Z', '2026-03-05'],
    ['2026-03-05T00:00:00Z', '2026-03-05'],
    ['2026-03-05T15:59:59.999Z', '2026-03-05'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
    ['2026-03-04T16:00:00.000', '2026-03-04'],
  ])('reads the moment %s as the day it was in Shanghai', (cell, day) => {
    expect(parseLedgerDate(cell)).toBe(day)
  })

  it('counts serials of an old Mac workbook from 1904', () => {
    expect(parseLedgerDate(44624, true)).toBe('2026-03-05')
    expect(parseLedgerDate('44624', true)).toBe('2026-03-05')
  })

  it.each([
    null,
    undefined,
    '',
    ' ',
    '不详',
    '2026',
    2026,
    '2026.3',
    '3月5日',
    '26.3.5',
    '2026.2.30',
    '2025.2.29',
    '2026.13.1',
    '2026.0.1',
    '2026-3/5',
    '2026年二月3日',
    '二〇二六年十三月五日',
    '二〇二六年二月三十日',
    '1949.10.1',
    '2100-01-01',
    '5/3/2026',
    '2026.3.5-2026.3.8',
    0,
    -46086,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '#REF!',
    '=TODAY()',
    `2026${' '.repeat(100_000)}.3.5`,
  ])('takes %j for no day', cell => {
    expect(parseLedgerDate(cell)).toBeNull()
  })

  it('reads every day from 1950 to 2099 in every way of writing it', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const { year, month, date } = partsOf(day)
        const serial = toDayNumber(day) + 25_569
        const years = [...String(year)].map(digit => '〇一二三四五六七八九'.charAt(Number(digit))).join('')
        const written = [
          day,
          `${year}.${month}.${date}`,
          `${year}/${month}/${date}`,
          day.replaceAll('-', ''),
          Number(day.replaceAll('-', '')),
          `${year}年${month}月${date}日`,
          `${years}年${chinese(month)}月${chinese(date)}日`,
          serial,
        ]
        for (const cell of written) expect(parseLedgerDate(cell)).toBe(day)
        expect(parseLedgerDate(serial - 1_462, true)).toBe(day)
      }),
    )
  })

  it('answers a day or nothing, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.integer()), cell => {
        const day = parseLedgerDate(cell)
        expect(day === null || /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true)
      }),
    )
  })
})
