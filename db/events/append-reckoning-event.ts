// The only way a change of calendar or rules gets into the log of the desk. The caller holds the transaction and
// projects in it every case that the change touches.

import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import { statement, type WriteStore } from '../store-handle.ts'

/** @param cases how many are shown otherwise from now on @returns the place of the event in the log */
export function appendReckoningEvent(
  store: WriteStore,
  event: {
    readonly change: ReckoningChange
    readonly cases: number
    readonly actor: string
    readonly atMs: number
  },
): number {
  const { type, ...particulars } = event.change
  const { lastInsertRowid } = statement(
    store,
    'INSERT INTO desk_event (recorded_at_ms, actor, type, payload) VALUES (:atMs, :actor, :type, :payload)',
  ).run({
    atMs: event.atMs,
    actor: event.actor,
    type,
    payload: JSON.stringify({ ...particulars, cases: event.cases }),
  })
  return Number(lastInsertRowid)
}
