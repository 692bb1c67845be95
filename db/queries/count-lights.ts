// How many of the centre's running clocks show which light on a day, and how many open cases there are of each kind.

import { type CaseKind, caseKinds } from '#shared/cases/case-kind.ts'
import type { LightCounts } from '#shared/contract/supervision-contract.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { type ReadStore, statement } from '../store-handle.ts'

/** @param clerk only this clerk's cases; null: everybody's */
export function countLights(store: ReadStore, day: PlainDate, clerk: string | null): LightCounts {
  return statement(
    store,
    `SELECT
       count(*) FILTER (WHERE k.due_on < :day) AS overdue,
       count(*) FILTER (WHERE k.due_on = :day) AS dueToday,
       count(*) FILTER (WHERE k.due_on > :day AND k.warn_on <= :day) AS atRisk,
       count(*) FILTER (WHERE k.due_on > :day AND k.warn_on > :day) AS normal,
       count(*) FILTER (WHERE k.due_on IS NULL) AS paused,
       count(*) FILTER (WHERE k.provisional = 'unpublished') AS provisional
     FROM clock k INDEXED BY clock_open
     JOIN case_row c ON c.id = k.case_id
     WHERE k.stop_on IS NULL AND k.owner = 'centre' AND (:clerk IS NULL OR c.clerk = :clerk)`,
  ).get({ day: toDayNumber(day), clerk }) as LightCounts
}

/** Open cases of each kind, and those of them with a clock past due. */
export function countOpenByKind(
  store: ReadStore,
  day: PlainDate,
  clerk: string | null,
): readonly { kind: CaseKind; open: number; overdue: number }[] {
  const rows = statement(
    store,
    `SELECT kind, count(*) AS open, count(*) FILTER (WHERE bound_due_on < :day) AS overdue
     FROM case_row WHERE closed_on IS NULL AND (:clerk IS NULL OR clerk = :clerk) GROUP BY kind`,
  ).all({ day: toDayNumber(day), clerk }) as { kind: CaseKind; open: number; overdue: number }[]
  return caseKinds.map(kind => rows.find(row => row.kind === kind) ?? { kind, open: 0, overdue: 0 })
}
