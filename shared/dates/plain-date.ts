// A calendar day as people write it. Owns parsing, ordering and whole-day arithmetic; knows nothing of
// time zones, working days or the present moment.

/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai by definition. Strings sort as dates do. */
export type PlainDate = string & { readonly __plainDate: never }

/** Days since 1970-01-01 (negative before it). */
export type DayNumber = number & { readonly __dayNumber: never }

/** A calendar month, `YYYY-MM`. */
export type PlainMonth = string & { readonly __plainMonth: never }

// Four-digit years on both sides, and wide enough for any case or limit: outside it a date is a typing mistake.
const firstYear = 1900
const lastYear = 2199

/** 1900-01-01 and 2199-12-31: the days this program can write. */
export const firstDay = dayNumberOf(firstYear, 1, 1)
export const lastDay = dayNumberOf(lastYear, 12, 31)

/** The day if the text is exactly `YYYY-MM-DD`, exists, and lies in 1900–2199; otherwise null. */
export function parsePlainDate(text: unknown): PlainDate | null {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const year = yearOf(text)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return null
  return day >= 1 && day <= daysInMonth(year, month) ? (text as PlainDate) : null
}

/** A day written in the source code. Throws RangeError: a wrong literal is a bug. */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text)
  if (parsed === null) throw new RangeError(`not a calendar day in 1900–2199: ${text}`)
  return parsed
}

/** The month if the text is exactly `YYYY-MM` in 1900–2199; otherwise null. */
export function parsePlainMonth(text: unknown): PlainMonth | null {
  return typeof text === 'string' && parsePlainDate(`${text}-01`) !== null ? (text as PlainMonth) : null
}

export function toDayNumber(date: PlainDate): DayNumber {
  return dayNumberOf(yearOf(date), twoDigits(date, 5), twoDigits(date, 8))
}

/** Throws RangeError outside 1900–2199: no such date can be written or read back. */
export function fromDayNumber(day: DayNumber): PlainDate {
  if (!(day >= firstDay && day <= lastDay)) throw new RangeError(`day ${day} is outside 1900–2199`)
  // Howard Hinnant's civil-from-days: years begin in March, so that the leap day comes last.
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return write(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)
}

/** `days` later (earlier when negative). Throws RangeError when the result leaves 1900–2199. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber((toDayNumber(date) + days) as DayNumber)
}

/**
 * Same day-number `months` later, or the last day of that month where it has none (Civil Code art. 202).
 * Throws RangeError when the result leaves 1900–2199.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const target = addMonthsToMonth(monthOf(date), months)
  const year = yearOf(target)
  const month = twoDigits(target, 5)
  return write(year, month, Math.min(twoDigits(date, 8), daysInMonth(year, month)))
}

/** Calendar days from one day to the other; negative when `to` is the earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** 1 Monday … 7 Sunday. */
export function dayOfWeek(date: PlainDate): number {
  return dayOfWeekOf(toDayNumber(date))
}

/** 1 Monday … 7 Sunday. */
export function dayOfWeekOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function monthOf(date: PlainDate): PlainMonth {
  return date.slice(0, 7) as PlainMonth
}

export function firstDayOfMonth(month: PlainMonth): PlainDate {
  return `${month}-01` as PlainDate
}

export function lastDayOfMonth(month: PlainMonth): PlainDate {
  const year = yearOf(month)
  return write(year, twoDigits(month, 5), daysInMonth(year, twoDigits(month, 5)))
}

/** `count` months later (earlier when negative). Throws RangeError when the result leaves 1900–2199. */
export function addMonthsToMonth(month: PlainMonth, count: number): PlainMonth {
  const index = yearOf(month) * 12 + twoDigits(month, 5) - 1 + count
  const year = Math.floor(index / 12)
  if (!(year >= firstYear && year <= lastYear)) throw new RangeError(`month outside 1900–2199`)
  return `${year}-${padded(index - year * 12 + 1)}` as PlainMonth
}

/** The year of a day or month, as a number. */
export function yearOf(text: PlainDate | PlainMonth | string): number {
  return twoDigits(text, 0) * 100 + twoDigits(text, 2)
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528
}

function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146097 + dayOfEra - 719468) as DayNumber
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function write(year: number, month: number, day: number): PlainDate {
  return `${year}-${padded(month)}-${padded(day)}` as PlainDate
}

function padded(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}
