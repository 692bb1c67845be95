// Job: whether the file of the store is whole, as far as can be seen in seconds. Null: it is; otherwise the first
// complaint, for the log.

import { checkQuickly as check } from '#db/check-quickly.ts'
import { openStoreForReading } from '#db/open-store.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Job } from './job.ts'

export const checkQuickly: Job<null, string | null> = ({ folder }) => {
  const opened = openStoreForReading(folder, true)
  if (!opened.ok) throw new FailureError(opened.failure.code, opened.failure.details)
  const { store, close } = opened.value
  try {
    return check(store.database)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    close()
  }
}
