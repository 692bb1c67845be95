// How many cases were at risk, overdue or paused at the end of a day, and which, each case once by its worst light.

import { type PressingLight, pressingLights } from '#shared/cases/light-spans.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { MonthNumber } from '#shared/summary/statistics-month.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export type LightsOfDay = Readonly<Record<PressingLight, number>>

/** @param month the month of statistics that ends with the day, from whose sums it can be read; null: none does */
export function countLightsOn(store: ReadStore, day: PlainDate, month: MonthNumber | null): LightsOfDay {
  const ended = month === null ? endedSpans : endedSpansOfMonth
  const rows = statement(store, `${endlessSpans} UNION ALL ${ended}`).all({
    day: toDayNumber(day),
    ...(month !== null && { month }),
  }) as { light: PressingLight; cases: number }[]
  const sum = (light: PressingLight) =>
    rows.filter(row => row.light === light).reduce((total, { cases }) => total + cases, 0)
  return { paused: sum('paused'), atRisk: sum('atRisk'), overdue: sum('overdue') }
}

/** Ids of the cases whose worst light on a day was this one, in order. */
export function listCasesByLight(store: ReadStore, day: PlainDate, light: PressingLight): readonly number[] {
  return statement(
    store,
    `SELECT case_id FROM case_light WHERE light = :light AND until_on IS NULL AND from_on <= :day
     UNION ALL
     SELECT case_id FROM case_light WHERE light = :light AND until_on > :day AND from_on <= :day
     ORDER BY 1`,
  )
    .pluck()
    .all({ light, day: toDayNumber(day) }) as number[]
}

const lights = pressingLights.map(light => `'${light}'`).join(', ')

const endlessSpans = `SELECT light, count(*) AS cases FROM case_light
  WHERE until_on IS NULL AND light IN (${lights}) AND from_on <= :day GROUP BY light`

const endedSpans = `SELECT light, count(*) AS cases FROM case_light
  WHERE until_on > :day AND from_on <= :day GROUP BY light`

const endedSpansOfMonth = 'SELECT light, cases FROM month_light WHERE month = :month'
