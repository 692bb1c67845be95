// What has been recorded since the newest backup. Told by places in the logs, not by the clock, which may be set back.

import { z } from 'zod'
import { passingDeskEvents } from '../events/passing-desk-events.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface SinceBackup {
  /** Place of the newest event of a case; 0: none. */
  readonly events: number
  /** Whether anything was recorded that the newest backup does not hold. */
  readonly unsaved: boolean
  /** Moment of the newest backup, ms since 1970; null: none. */
  readonly lastBackupMs: number | null
  /** How the copy in the second folder went; null: none was wanted. */
  readonly second: { readonly ok: boolean; readonly reason: string } | null
}

const payloadSchema = z.object({
  lastSeq: z.number().default(0),
  second: z.string().default('none'),
  /** Of a restore: when the backup was made that is now the store. */
  backupMadeAtMs: z.number().optional(),
})

/** A store that was a backup until it was restored is held by that backup: its own log cannot know that it was made. */
export function readSinceBackup(store: ReadStore): SinceBackup {
  const events = (statement(store, 'SELECT max(seq) FROM case_event').pluck().get() as number | null) ?? 0
  const last = statement(
    store,
    `SELECT seq, recorded_at_ms AS atMs, payload FROM desk_event
     WHERE type = 'backedUp' OR (type = 'restored' AND payload ->> 'backupMadeAtMs' IS NOT NULL)
     ORDER BY seq DESC LIMIT 1`,
  ).get() as { seq: number; atMs: number; payload: string } | undefined
  if (!last) return { events, unsaved: true, lastBackupMs: null, second: null }
  const { lastSeq, second, backupMadeAtMs = last.atMs } = payloadSchema.parse(JSON.parse(last.payload))
  return {
    events,
    unsaved: events > lastSeq || hasDeskEventAfter(store, last.seq),
    lastBackupMs: backupMadeAtMs,
    second: second === 'none' ? null : { ok: second === 'ok', reason: second.replace(/^failed: /, '') },
  }
}

function hasDeskEventAfter(store: ReadStore, seq: number): boolean {
  const found = statement(
    store,
    `SELECT 1 FROM desk_event
     WHERE seq > :seq AND type NOT IN (${passingDeskEvents.map(type => `'${type}'`).join(', ')}) LIMIT 1`,
  )
    .pluck()
    .get({ seq })
  return found === 1
}
