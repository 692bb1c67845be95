// How much of the store a connection keeps in memory. Little as a rule; work that goes through the whole store comes
// back to the same pages of its indexes a million times and gets more while it lasts.

import type { ReadStore } from './store-handle.ts'

// As SQLite takes them: negative for KiB.
export const usualCacheSize = -8_000
const largeCacheSize = -192_000

export function withRoom<T>({ database }: ReadStore, work: () => T): T {
  database.pragma(`cache_size = ${largeCacheSize}`)
  try {
    return work()
  } finally {
    database.pragma(`cache_size = ${usualCacheSize}`)
    database.pragma('shrink_memory')
  }
}
