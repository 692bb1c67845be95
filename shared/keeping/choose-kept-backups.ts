// Which backups stay when old ones are thinned out: many of late, few of long ago. Pure; the store removes the rest.

import { type DayNumber, fromDayNumber, monthOf } from '#shared/dates/plain-date.ts'

/** Anything with the moment it was made, ms since 1970. */
export interface DatedBackup {
  readonly madeAtMs: number
}

interface ThinningRule {
  /** How many days, weeks and months that have a backup keep their newest one. */
  readonly days: number
  readonly weeks: number
  readonly months: number
}

const thinningRule: ThinningRule = Object.freeze({ days: 12, weeks: 10, months: 9 })

const dayMs = 86_400_000
const shanghaiAheadMs = 8 * 3_600_000

/**
 * The backups that stay, newest first: all of the newest day, then the newest of each of the last days, weeks and
 * months that have any. Counted in periods that hold a backup, so that a long holiday costs none.
 */
export function chooseKeptBackups<T extends DatedBackup>(
  backups: readonly T[],
  rule: ThinningRule = thinningRule,
): readonly T[] {
  const newestFirst = [...backups].sort((a, b) => b.madeAtMs - a.madeAtMs)
  const newest = newestFirst[0]
  if (newest === undefined) return []
  const kept = new Set<T>([
    ...newestFirst.filter(one => dayOf(one) === dayOf(newest)),
    ...newestOfEach(newestFirst, dayOf, rule.days),
    ...newestOfEach(newestFirst, weekOf, rule.weeks),
    ...newestOfEach(newestFirst, one => monthOf(fromDayNumber(dayOf(one))), rule.months),
  ])
  return newestFirst.filter(one => kept.has(one))
}

function newestOfEach<T>(
  newestFirst: readonly T[],
  periodOf: (one: T) => number | string,
  most: number,
): readonly T[] {
  const byPeriod = new Map<number | string, T>()
  for (const one of newestFirst) {
    const period = periodOf(one)
    if (!byPeriod.has(period)) byPeriod.set(period, one)
  }
  return [...byPeriod.values()].slice(0, most)
}

// Days in Shanghai, like every day of the desk.
function dayOf({ madeAtMs }: DatedBackup): DayNumber {
  return Math.floor((madeAtMs + shanghaiAheadMs) / dayMs) as DayNumber
}

// 1970-01-01 was a Thursday, and weeks begin on Monday.
function weekOf(backup: DatedBackup): number {
  return Math.floor((dayOf(backup) + 3) / 7)
}
