// Ids of events: UUIDv7, so that they sort by the moment of recording and never clash between desks.

import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

// Random bytes are fetched for many ids at once: asking the system for sixteen at a time costs more than all the rest
// of recording an event.
const pool = Buffer.alloc(16 * 512)
let used = pool.length

/** @param recordedAtMs milliseconds since 1970 @param seq place of the event before it in the log of its desk */
export function newEventId(recordedAtMs: number, seq: number): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.subarray(used, used + 16)
  used += 16
  return Buffer.from(v7({ msecs: recordedAtMs, seq: seq % 0x7fff_ffff, random }, new Uint8Array(16)))
}
