// The working calendar as an index: for every day how many working days lie up to it, and every working day by rank.
// Owns how sources become days; answers about dates are given by the files next to it.

import {
  type DayNumber,
  dayOfWeekOf,
  firstDay,
  lastDay,
  type PlainDate,
  toDayNumber,
} from '../dates/plain-date.ts'
import type { CalendarSource, CalendarYear } from './calendar-source.ts'

/** Why a day is not simply what its weekday makes it. */
type DayMark =
  | { readonly kind: 'holiday' | 'makeUp'; readonly name: string; readonly notice: CalendarYear }
  | { readonly kind: 'overlayOff' | 'overlayOn'; readonly name: string }

/** Built once, then only read. */
export interface WorkingCalendar {
  /** [day − firstDay] → working days from the first day up to and including that day. */
  readonly rankOf: Int32Array
  /** [rank − 1] → the day number of the working day with that rank. */
  readonly dayOfRank: Int32Array
  readonly marks: ReadonlyMap<number, DayMark>
  /** The version in force of each published year. A year that is absent is unpublished. */
  readonly years: ReadonlyMap<number, CalendarYear>
  /** Days settled beyond doubt: the first unbroken run of published years, up to where its end may be reassigned. */
  readonly settled: { readonly from: DayNumber; readonly to: DayNumber }
}

export interface CalendarOptions {
  /** Use only what had been published by this day (years of unknown publication day count as known). */
  readonly believedOn?: PlainDate
}

/**
 * From this day of a published year on, the notice of the year that follows may still move days, as long as it is
 * unpublished. Every such move so far fell on December 29 or later; the margin costs nothing but a mark.
 */
export const reassignableFrom = '12-20'

const dayCount = lastDay - firstDay + 1

/**
 * The calendar that these sources make. Covers 1900–2199; days of unpublished years are laid out Monday–Friday so
 * that an assumption can be stated, and every answer that touches them says so.
 */
export function buildCalendar(source: CalendarSource, options: CalendarOptions = {}): WorkingCalendar {
  const years = yearsInForce(source.years, options.believedOn ?? null)
  const marks = markDays(years, source)
  const rankOf = new Int32Array(dayCount)
  const dayOfRank = new Int32Array(dayCount)
  let rank = 0
  for (let index = 0; index < dayCount; index++) {
    const day = (firstDay + index) as DayNumber
    if (isWorking(marks.get(day), day)) dayOfRank[rank++] = day
    rankOf[index] = rank
  }
  return { rankOf, dayOfRank: dayOfRank.slice(0, rank), marks, years, settled: settledDays(years) }
}

function yearsInForce(
  versions: readonly CalendarYear[],
  believedOn: PlainDate | null,
): ReadonlyMap<number, CalendarYear> {
  const inForce = new Map<number, CalendarYear>()
  for (const candidate of versions) {
    if (believedOn !== null && candidate.publishedOn !== null && candidate.publishedOn > believedOn) continue
    const known = inForce.get(candidate.year)
    if (!known || known.version < candidate.version) inForce.set(candidate.year, candidate)
  }
  return inForce
}

// In order of year: a notice may reassign the last days of December, which the year before had left alone.
function markDays(years: ReadonlyMap<number, CalendarYear>, source: CalendarSource): Map<number, DayMark> {
  const marks = new Map<number, DayMark>()
  const inOrder = [...years.values()].sort((a, b) => a.year - b.year)
  for (const notice of inOrder) {
    for (const { name, from, to } of notice.daysOff)
      for (let day = toDayNumber(from); day <= toDayNumber(to); day++)
        marks.set(day, { kind: 'holiday', name, notice })
    for (const { name, date } of notice.makeUpDays)
      marks.set(toDayNumber(date), { kind: 'makeUp', name, notice })
  }
  for (const overlay of source.overlays)
    for (const { date, working, reason } of overlay.days)
      marks.set(toDayNumber(date), { kind: working ? 'overlayOn' : 'overlayOff', name: reason })
  return marks
}

function settledDays(years: ReadonlyMap<number, CalendarYear>): WorkingCalendar['settled'] {
  const first = [...years.keys()].reduce((earliest, year) => Math.min(earliest, year), 2200)
  let last = first
  while (years.has(last + 1)) last++
  if (!years.has(first)) return { from: lastDay, to: firstDay }
  const from = toDayNumber(`${first}-01-01` as PlainDate)
  const to = toDayNumber(`${last}-${reassignableFrom}` as PlainDate) - 1
  return { from, to: to as DayNumber }
}

function isWorking(mark: DayMark | undefined, day: DayNumber): boolean {
  if (!mark) return dayOfWeekOf(day) <= 5
  return mark.kind === 'makeUp' || mark.kind === 'overlayOn'
}
