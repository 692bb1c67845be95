// The calendar by brute force: one day at a time, on JavaScript dates in UTC and plain sets of days. It shares no
// arithmetic with the code it checks.

import type { CalendarYear } from '#shared/calendar/calendar-source.ts'

const dayMs = 86_400_000

export interface DayWalk {
  isWorking(day: string): boolean
  next(day: string, step?: 1 | -1): string
  addWorking(day: string, n: number): string
  roll(day: string): string
}

export function nextDay(day: string, step: 1 | -1 = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + step * dayMs).toISOString().slice(0, 10)
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
  const addWorking = (day: string, n: number) => {
    let reached = n === 0 ? roll(day) : day
    for (let left = n; left > 0; ) {
      reached = nextDay(reached)
      if (isWorking(reached)) left--
    }
    return reached
  }
  return { isWorking, next: nextDay, addWorking, roll }
}
