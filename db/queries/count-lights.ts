// How many of the centre's running clocks press on a day, and how many open cases there are of each kind.

import { type CaseKind, caseKinds } from '#shared/cases/case-kind.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface ClockCounts {
  readonly overdue: number
  readonly dueToday: number
  readonly atRisk: number
}

/** @param clerk only the clocks of this clerk's cases; null: everybody's */
export function countLights(store: ReadStore, day: PlainDate, clerk: string | null): ClockCounts {
  return statement(store, countClocks).get({ day: toDayNumber(day), clerk }) as ClockCounts
}

// From the sums kept with the cases (db/projections/roll-ups.ts): a million cases have tens of thousands of clocks.
const countClocks = `
  SELECT
    coalesce(sum(clocks) FILTER (WHERE due_on < :day AND due_on >= 0), 0) AS overdue,
    coalesce(sum(clocks) FILTER (WHERE due_on = :day), 0) AS dueToday,
    coalesce(sum(clocks) FILTER (WHERE due_on > :day AND warn_on <= :day AND warn_on >= 0), 0) AS atRisk
  FROM clock_count WHERE :clerk IS NULL OR clerk = :clerk`

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
    `SELECT kind, sum(cases) AS cases FROM open_count
     WHERE due_on >= 0 AND due_on < :day AND (:clerk IS NULL OR clerk = :clerk) GROUP BY kind`,
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
