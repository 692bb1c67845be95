// How many of the centre's running clocks show which light on a day, and how many open cases there are of each kind.

import { type CaseKind, caseKinds } from '#shared/cases/case-kind.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface ClockCounts {
  readonly overdue: number
  readonly dueToday: number
  readonly atRisk: number
  readonly normal: number
  readonly paused: number
  readonly provisional: number
}

/** @param clerk only this clerk's cases; null: everybody's */
export function countLights(store: ReadStore, day: PlainDate, clerk: string | null): ClockCounts {
  const today = toDayNumber(day)
  const counts =
    clerk === null
      ? statement(store, countAll).get({ day: today })
      : statement(store, countOfClerk).get({ day: today, clerk })
  return counts as ClockCounts
}

// From the sums kept with the cases (db/projections/roll-ups.ts): a million cases have tens of thousands of clocks.
const countAll = `
  SELECT
    coalesce(sum(clocks) FILTER (WHERE due_on < :day AND due_on >= 0), 0) AS overdue,
    coalesce(sum(clocks) FILTER (WHERE due_on = :day), 0) AS dueToday,
    coalesce(sum(clocks) FILTER (WHERE due_on > :day AND warn_on <= :day AND warn_on >= 0), 0) AS atRisk,
    coalesce(sum(clocks) FILTER (WHERE due_on > :day AND warn_on > :day), 0) AS normal,
    coalesce(sum(clocks) FILTER (WHERE due_on < 0), 0) AS paused,
    coalesce(sum(clocks) FILTER (WHERE unpublished = 1), 0) AS provisional
  FROM clock_count`

// A clock can run on after its case was closed, so the open cases of the clerk would not do.
const countOfClerk = `
  SELECT
    count(*) FILTER (WHERE k.due_on < :day) AS overdue,
    count(*) FILTER (WHERE k.due_on = :day) AS dueToday,
    count(*) FILTER (WHERE k.due_on > :day AND k.warn_on <= :day) AS atRisk,
    count(*) FILTER (WHERE k.due_on > :day AND k.warn_on > :day) AS normal,
    count(*) FILTER (WHERE k.due_on IS NULL) AS paused,
    count(*) FILTER (WHERE k.provisional = 'unpublished') AS provisional
  FROM clock k INDEXED BY clock_open CROSS JOIN case_row c ON c.id = k.case_id
  WHERE k.stop_on IS NULL AND k.owner = 'centre' AND c.clerk = :clerk`

/** Open cases of each kind, and those of them with a clock past due. */
export function countOpenByKind(
  store: ReadStore,
  day: PlainDate,
  clerk: string | null,
): readonly { kind: CaseKind; open: number; overdue: number }[] {
  const open = countsByKind(
    store,
    `SELECT kind, sum(cases) AS cases FROM case_count
     WHERE closed = 0 AND (:clerk IS NULL OR clerk = :clerk) GROUP BY kind`,
    { clerk },
  )
  const overdue = countsByKind(
    store,
    `SELECT kind, count(*) AS cases FROM case_row INDEXED BY case_row_due
     WHERE closed_on IS NULL AND bound_due_on < :day AND (:clerk IS NULL OR clerk = :clerk) GROUP BY kind`,
    { clerk, day: toDayNumber(day) },
  )
  return caseKinds.map(kind => ({ kind, open: open.get(kind) ?? 0, overdue: overdue.get(kind) ?? 0 }))
}

function countsByKind(
  store: ReadStore,
  sql: string,
  values: Readonly<Record<string, string | number | null>>,
): ReadonlyMap<CaseKind, number> {
  const rows = statement(store, sql).all(values) as { kind: CaseKind; cases: number }[]
  return new Map(rows.map(({ kind, cases }) => [kind, cases]))
}
