// Job: whether SQLite finds the pages of the store whole. Null: it does; otherwise its first complaint, for the log.

import { checkQuickly as check } from '#db/backups/inspect-store-file.ts'
import type { Job } from './job.ts'

export const checkQuickly: Job<null, string | null> = context => {
  try {
    return check(context.reader().database)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
