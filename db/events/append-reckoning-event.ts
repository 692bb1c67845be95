// The only way a change of calendar or rules gets into the log of the desk. The caller holds the transaction and
// projects in it every case that the change touches.

import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import type { WriteStore } from '../store-handle.ts'
import { appendToDeskLog } from './append-to-desk-log.ts'

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
  const { actor, atMs, cases } = event
  return appendToDeskLog(store, { type, actor, atMs, payload: JSON.stringify({ ...particulars, cases }) })
}
