// Job: whether SQLite finds every page of the store whole, the index of search too. Null: it does; otherwise its first
// complaint, for the log.

import { checkPages as check } from '#db/backups/inspect-store-file.ts'
import type { Job } from './job.ts'

export const checkPages: Job<null, string | null> = context => {
  try {
    return check(context.reader().database)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
