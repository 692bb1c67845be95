// How many open cases show which light on a day, as the list of cases shows them: by the clock that binds. A case has
// several clocks and a clock may run on after its case is closed, so counts of clocks (count-lights.ts) are others.

import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface OpenByLight {
  readonly dueToday: number
  readonly atRisk: number
  readonly normal: number
  readonly paused: number
}

/** @param clerk only this clerk's cases; null: everybody's */
export function countOpenByLight(store: ReadStore, day: PlainDate, clerk: string | null): OpenByLight {
  return statement(store, countOpen).get({ day: toDayNumber(day), clerk }) as OpenByLight
}

// As list-cases.ts filters by a light; from the sums kept with the cases (db/projections/roll-ups.ts).
const countOpen = `
  SELECT
    coalesce(sum(cases) FILTER (WHERE due_on = :day), 0) AS dueToday,
    coalesce(sum(cases) FILTER (WHERE due_on > :day AND warn_on >= 0 AND warn_on <= :day), 0) AS atRisk,
    coalesce(sum(cases) FILTER (WHERE due_on > :day AND warn_on > :day), 0) AS normal,
    coalesce(sum(cases) FILTER (WHERE due_on < 0), 0) AS paused
  FROM open_count WHERE :clerk IS NULL OR clerk = :clerk`
