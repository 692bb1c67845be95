// The reckoning of a store: what is shipped and every change recorded since. Read from the log each time it may have
// grown, so that a thread that opened the store long ago computes with today's calendar.

import type Database from 'better-sqlite3'
import { foldReckoning } from '#shared/reckoning/fold-reckoning.ts'
import type { DeskReckoning } from '#shared/reckoning/reckoning.ts'
import {
  type ReckoningEvent,
  reckoningChangeSchema,
  reckoningEventTypes,
} from '#shared/reckoning/reckoning-event.ts'
import { type ReadStore, statement } from '../store-handle.ts'

interface Known {
  /** Last place of the desk's log that was looked at. */
  readonly upTo: number
  readonly reckoning: DeskReckoning
}

const knownBy = new WeakMap<Database.Database, Known>()

/** The reckoning in force. Costs one look at the end of the log where nothing was added to it. */
export function readReckoning(store: ReadStore): DeskReckoning {
  const known = knownBy.get(store.database) ?? { upTo: 0, reckoning: foldReckoning([]) }
  const upTo = (statement(store, 'SELECT max(seq) FROM desk_event').pluck().get() as number | null) ?? 0
  if (upTo === known.upTo) return known.reckoning
  const added = readReckoningEvents(store, known.upTo)
  const reckoning =
    added.length === 0 ? known.reckoning : foldReckoning([...known.reckoning.events, ...added])
  // What an open transaction added may yet be rolled back, and its place be given to another event.
  if (!store.database.inTransaction) knownBy.set(store.database, { upTo, reckoning })
  return reckoning
}

function readReckoningEvents(store: ReadStore, after: number): readonly ReckoningEvent[] {
  const rows = statement(
    store,
    `SELECT seq, recorded_at_ms, actor, type, payload FROM desk_event
     WHERE seq > :after AND type IN (${reckoningEventTypes.map(type => `'${type}'`).join(', ')}) ORDER BY seq`,
  ).all({ after }) as EventRow[]
  return rows.map(parseRow)
}

interface EventRow {
  readonly seq: number
  readonly recorded_at_ms: number
  readonly actor: string
  readonly type: string
  readonly payload: string
}

function parseRow({ seq, recorded_at_ms, actor, type, payload }: EventRow): ReckoningEvent {
  const { cases, ...particulars } = JSON.parse(payload)
  const change = reckoningChangeSchema.parse({ ...particulars, type })
  return { seq, recordedAtMs: recorded_at_ms, actor, cases: Number(cases), change }
}
