// How many of the centre's running clocks press on a day, how many open cases show which light, and how many there are of
// each kind.

import { type CaseKind, caseKinds } from '#shared/cases/case-kind.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface ClockCounts {
  readonly overdue: number
  readonly dueToday: number
  readonly atRisk: number
}

/** Running clocks of the centre. @param clerk only those of this clerk's cases; null: everybody's */
export function countLights(store: ReadStore, day: PlainDate, clerk: string | null): ClockCounts {
  return statement(store, countClocks).get({ day: toDayNumber(day), clerk }) as ClockCounts
}

export interface OpenByLight {
  readonly dueToday: number
  readonly atRisk: number
  readonly normal: number
  readonly paused: number
}

/**
 * Open cases as the list of cases shows them (list-cases.ts): by the clock that binds. A case has several clocks, and a
 * clock may run on after its case is closed, so the counts of clocks are others.
 *
 * @param clerk only this clerk's cases; null: everybody's
 */
export function countOpenByLight(store: ReadStore, day: PlainDate, clerk: string | null): OpenByLight {
  return statement(store, countOpen).get({ day: toDayNumber(day), clerk }) as OpenByLight
}

const ofClerk = ':clerk IS NULL OR clerk = :clerk'

// From the sums kept with the cases (db/projections/roll-ups.ts): a million cases have tens of thousands of clocks.
const sumWhere = (measure: string, condition: string) =>
  `coalesce(sum(${measure}) FILTER (WHERE ${condition}), 0)`

const pressing = (measure: string) => `
  ${sumWhere(measure, 'due_on = :day')} AS dueToday,
  ${sumWhere(measure, 'due_on > :day AND warn_on >= 0 AND warn_on <= :day')} AS atRisk`

const countClocks = `
  SELECT ${sumWhere('clocks', 'due_on >= 0 AND due_on < :day')} AS overdue, ${pressing('clocks')}
  FROM clock_count WHERE ${ofClerk}`

const countOpen = `
  SELECT ${pressing('cases')},
    ${sumWhere('cases', 'due_on > :day AND warn_on > :day')} AS normal,
    ${sumWhere('cases', 'due_on < 0')} AS paused
  FROM open_count WHERE ${ofClerk}`

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
