// Cases by how they hang together: who is on the other side of a link, who is in a series.

import { type ReadStore, statement } from '../store-handle.ts'

/** The id of a linked case by the id of its registration event; null where it is not on this desk. */
export function findLinkedCase(store: ReadStore, caseUid: string): number | null {
  const id = statement(store, 'SELECT case_id FROM case_link WHERE own_uid = :caseUid LIMIT 1')
    .pluck()
    .get({ caseUid })
  return (id as number | undefined) ?? null
}

export interface SeriesEntry {
  readonly uid: string
  readonly name: string
  readonly cases: number
}

/** Null: no case is in such a series. */
export function readSeries(store: ReadStore, uid: string): SeriesEntry | null {
  const row = statement(
    store,
    `SELECT series_uid AS uid, max(name) AS name, count(*) AS cases FROM case_series
     WHERE series_uid = :uid GROUP BY series_uid`,
  ).get({ uid })
  return (row as SeriesEntry | undefined) ?? null
}

/** Ids of the members of a series, in order. */
export function listSeriesMembers(store: ReadStore, uid: string, limit: number): readonly number[] {
  return statement(
    store,
    'SELECT case_id FROM case_series WHERE series_uid = :uid ORDER BY case_id LIMIT :limit',
  )
    .pluck()
    .all({ uid, limit }) as number[]
}

/** Series whose name holds a text, those with the newest case first. */
export function findSeries(store: ReadStore, text: string, limit: number): readonly SeriesEntry[] {
  return statement(
    store,
    `SELECT series_uid AS uid, max(name) AS name, count(*) AS cases FROM case_series
     WHERE :text = '' OR instr(name, :text) > 0
     GROUP BY series_uid ORDER BY max(case_id) DESC LIMIT :limit`,
  ).all({ text, limit }) as SeriesEntry[]
}
