// Reads a day however a ledger writes it. Knows no column and reports nothing: what cannot be a day is null.

import {
  addDays,
  type DayNumber,
  fromDayNumber,
  type PlainDate,
  parsePlainDate,
  plainDate,
  toDayNumber,
} from '#shared/dates/plain-date.ts'
import { normaliseText } from '#shared/identifiers/normalise-text.ts'
import type { LedgerCell } from './ledger-sheet.ts'
import { parseChineseNumber } from './parse-chinese-number.ts'

// A ledger tells of present work. A day outside these years is a typing mistake or a number that is no date
// (the year 2026 alone, read as an Excel serial, would be 1905-07-18).
const firstDay = plainDate('1950-01-01')
const lastDay = plainDate('2099-12-31')

// Excel serial of 1970-01-01 in the 1900 system; the 1904 system counts 1,462 days fewer.
const serialOfEpoch = 25_569
const daysFrom1900To1904 = 1_462

const time = String.raw`(?<hour>\d{1,2})[:时]\d{2}(?:[:分](?:\d{2}(?:[.]\d+)?秒?)?)?(?<utc>Z)?`
const separated = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})[.日号]?(?:[T\s]\s*${time})?$`)
const inWords = new RegExp(String.raw`^(\d{4})年(\d{1,2})月(\d{1,2})(?:[日号](?:${time})?)?$`)
const spacesAround = /\s*([-/.年月日号])\s*/g
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/
/** Longer texts are no dates, and are not searched for one. */
const longestText = 40

const serialDigits = /^\d{5}(?:\.\d+)?$/
const chineseWords =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,3})[日号]?$/

/**
 * The day a cell means: an Excel serial (as a number, or as five digits of text), 2026.3.5, 2026/3/5, 2026-03-05,
 * 20260305, 2026年3月5日, 二〇二六年三月五日, each with or without a time of day. Null where it is none, does not exist,
 * or lies outside 1950–2099.
 *
 * @param date1904 whether serials of this workbook count from 1904
 */
export function parseLedgerDate(cell: LedgerCell | undefined, date1904 = false): PlainDate | null {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number') return dayOfNumber(cell, date1904)
  const exact = parsePlainDate(cell)
  if (exact === null && cell.length > longestText) return null
  return exact === null
    ? dayOfText(normaliseText(cell).replace(spacesAround, '$1'), date1904)
    : inRange(exact)
}

function dayOfNumber(number: number, date1904: boolean): PlainDate | null {
  if (!Number.isFinite(number)) return null
  if (number >= 19_500_101) return dayOfText(String(number), date1904)
  const serial = Math.floor(number + 1e-6) + (date1904 ? daysFrom1900To1904 : 0)
  const day = (serial - serialOfEpoch) as DayNumber
  return day >= toDayNumber(firstDay) && day <= toDayNumber(lastDay) ? fromDayNumber(day) : null
}

function dayOfText(text: string, date1904: boolean): PlainDate | null {
  const parts = separated.exec(text)
  if (parts) return dayInShanghai(dayOf(parts[1], parts[3], parts[4]), parts.groups)
  const words = inWords.exec(text) ?? eightDigits.exec(text)
  if (words) return dayOf(words[1], words[2], words[3])
  if (serialDigits.test(text)) return dayOfNumber(Number(text), date1904)
  return dayOfChineseText(text)
}

// Eight hours ahead of a moment that is marked as Greenwich's.
function dayInShanghai(day: PlainDate | null, { hour, utc }: Partial<Record<string, string>> = {}) {
  return day !== null && utc !== undefined && Number(hour) >= 16 ? inRange(addDays(day, 1)) : day
}

function dayOfChineseText(text: string): PlainDate | null {
  const match = chineseWords.exec(text)
  if (!match) return null
  const [year, month, day] = [match[1], match[2], match[3]].map(part => parseChineseNumber(part ?? ''))
  if (year == null || month == null || day == null) return null
  return dayOf(String(year), String(month), String(day))
}

function dayOf(year = '', month = '', day = ''): PlainDate | null {
  return inRange(parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`))
}

function inRange(day: PlainDate | null): PlainDate | null {
  return day !== null && day >= firstDay && day <= lastDay ? day : null
}
