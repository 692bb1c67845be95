// The calendar by brute force: one day at a time, on JavaScript dates in UTC and plain sets of days. It shares no
// arithmetic with the code it checks.

import type { CalendarYear } from '#shared/calendar/calendar-source.ts'

const dayMs = 86_400_000

export interface DayWalk {
  isWorking(day: string): boolean
  roll(day: string): string
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
}

/** @param years one version a year: the last given of a year wins */
export function dayWalk(years: readonly CalendarYear[]): DayWalk {
  const latest = new Map(years.map(year => [year.year, year]))
  const off = new Set<string>()
  const worked = new Set<string>()
  for (const { daysOff, makeUpDays } of latest.values()) {
    for (const { from, to } of daysOff)
      for (let day: string = from; day <= to; day = nextDay(day)) off.add(day)
    for (const { date } of makeUpDays) worked.add(date)
  }
  const isWorking = (day: string) => {
    if (worked.has(day)) return true
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    return weekday !== 0 && weekday !== 6 && !off.has(day)
  }
  const roll = (day: string) => {
    let rolled = day
    while (!isWorking(rolled)) rolled = nextDay(rolled)
    return rolled
  }
  return { isWorking, roll }
}

export interface WalkedPause {
  readonly from: string
  readonly to: string | null
}

export function isPaused(day: string, pauses: readonly WalkedPause[]): 'open' | boolean {
  if (pauses.some(({ from, to }) => to === null && from <= day)) return 'open'
  return pauses.some(({ from, to }) => to !== null && from <= day && day <= to)
}

export function daysOn(start: string, days: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Same day-number some months on, or that month's last day, by the platform's dates. */
function monthsOn(start: string, months: number): string {
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const on = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)))
  return on.toISOString().slice(0, 10)
}

/**
 * Where a limit ends, one day at a time; null where a pause is still open when a unit is left.
 *
 * @param more days by which it is extended, of its unit; of a month limit, days
 */
export function walkDue(
  walk: DayWalk,
  start: string,
  amount: number,
  unit: 'workingDays' | 'calendarDays' | 'months',
  pauses: readonly WalkedPause[],
  more = 0,
): string | null {
  const working = unit === 'workingDays'
  const end = unit === 'months' ? monthsOn(start, amount) : null
  let left = amount
  if (end !== null) for (left = 0; daysOn(start, left) < end; ) left++
  left += more
  let day = working && amount === 0 ? walk.roll(start) : start
  while (left > 0) {
    day = nextDay(day)
    const paused = isPaused(day, pauses)
    if (paused === 'open') return null
    if (!paused && (!working || walk.isWorking(day))) left--
  }
  return working ? day : walk.roll(day)
}
