// Job: whether the file of the store is whole. Null: it is; otherwise the first complaint, for the log.

import { checkPages } from '#db/backups/inspect-store-file.ts'
import { checkQuickly } from '#db/check-quickly.ts'
import { openStoreForReading } from '#db/open-store.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Job } from './job.ts'

/** `quickly`: the structure of the file. `pages`: the inner order of the index of search too. */
const checks = { quickly: checkQuickly, pages: checkPages } as const
export type StoreCheck = keyof typeof checks

/** On a connection of its own, which a check may spoil for anything else. */
export const checkStore: Job<StoreCheck, string | null> = ({ folder }, check) => {
  const opened = openStoreForReading(folder, true)
  if (!opened.ok) throw new FailureError(opened.failure.code, opened.failure.details)
  const { store, close } = opened.value
  try {
    return checks[check](store.database)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    close()
  }
}
