// Job: makes a whole, checked copy of a backup beside the store, ready to take its place. The store is not touched.

import type { StoreContents } from '#db/backups/inspect-store-file.ts'
import { stageRestore as stage } from '#db/restore-store.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { discardStaged } from './discard-staged.ts'
import { advance, type Job } from './job.ts'

/** @param file the backup, absolute @throws FailureError backupUnusable | storeNewer | jobCancelled */
export const stageRestore: Job<{ readonly file: string }, StoreContents> = (context, { file }, control) => {
  advance(control, 'restoring', 0, 0)
  const staged = stage(context.folder, file)
  if (!staged.ok) throw new FailureError(staged.failure.code, staged.failure.details)
  // The copy takes its time and cannot be stopped in between.
  if (control.isCancelled()) {
    discardStaged(context.folder)
    throw new FailureError('jobCancelled')
  }
  return staged.value
}
