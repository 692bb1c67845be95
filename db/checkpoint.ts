// Moves what the write-ahead log holds into the store and empties the log. Never in passing, as SQLite would do it by
// itself: a step recorded just then would wait for it.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { storeFileName } from './data-folder.ts'
import type { ReadStore, WriteStore } from './store-handle.ts'

/** How long a connection waits for another's lock. */
export const busyTimeoutMs = 5_000

/** Bytes the log of a store has grown to. */
export function logBytes({ folder }: Pick<ReadStore, 'folder'>): number {
  return statSync(join(folder, `${storeFileName}-wal`), { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Empties the log. To be called where nothing else writes.
 *
 * @returns false where a reader still looks at the log: nothing is lost, and it is tried again another time
 */
export function checkpoint(store: WriteStore): boolean {
  // Waiting for a reader would keep every clerk waiting too.
  store.database.pragma('busy_timeout = 0')
  try {
    const [{ busy } = { busy: 1 }] = store.database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return busy === 0
  } finally {
    store.database.pragma(`busy_timeout = ${busyTimeoutMs}`)
  }
}
