// How many open cases show which light on a day, as the list of cases shows them: by the clock that binds. A case has
// several clocks and a clock may run on after its case is closed, so counts of clocks (count-lights.ts) are others.

import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { remembered } from '../remembered.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface OpenByLight {
  readonly dueToday: number
  readonly atRisk: number
  readonly normal: number
  readonly paused: number
}

/** @param clerk only this clerk's cases; null: everybody's */
export function countOpenByLight(store: ReadStore, day: PlainDate, clerk: string | null): OpenByLight {
  return remembered(store, `open by light ${JSON.stringify([day, clerk])}`, () => {
    const today = toDayNumber(day)
    const counts =
      clerk === null
        ? statement(store, `${countOpen} INDEXED BY case_row_due WHERE closed_on IS NULL`).get({ day: today })
        : statement(
            store,
            `${countOpen} INDEXED BY case_row_desk WHERE closed_on IS NULL AND clerk = :clerk`,
          ).get({ day: today, clerk })
    return counts as OpenByLight
  })
}

// As list-cases.ts filters by a light.
const countOpen = `
  SELECT
    count(*) FILTER (WHERE bound_due_on = :day) AS dueToday,
    count(*) FILTER (WHERE bound_due_on > :day AND bound_warn_on <= :day) AS atRisk,
    count(*) FILTER (WHERE bound_due_on > :day AND bound_warn_on > :day) AS normal,
    count(*) FILTER (WHERE bound_due_on IS NULL AND bound_rule IS NOT NULL) AS paused
  FROM case_row`
