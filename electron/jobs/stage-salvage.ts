// Job: makes a store of what is left of a damaged one, beside it, ready to take its place.

import { settleFile } from '#db/backups/copy-store.ts'
import { listBackups } from '#db/backups/list-backups.ts'
import { backupsFolderOf } from '#db/data-folder.ts'
import { stagedFile } from '#db/restore-store.ts'
import { type Salvaged, salvageStore } from '#db/salvage/salvage-store.ts'
import { storeFile } from '#db/store-files.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { discardStaged } from './discard-staged.ts'
import { advance, type Job } from './job.ts'

/** @throws FailureError nothingToSalvage | jobCancelled */
export const stageSalvage: Job<null, Salvaged> = (context, _input, control) => {
  const staged = stagedFile(context.folder)
  discardStaged(context.folder)
  const backups = listBackups(backupsFolderOf(context.folder))
  const known = Math.max(0, ...backups.map(({ manifest }) => manifest?.lastSeq ?? 0))
  try {
    const salvaged = salvageStore(storeFile(context.folder), staged, known, (done, total) => {
      if (done % 100 === 0) advance(control, 'salvaging', done, total)
    })
    if (salvaged.events === 0 && salvaged.accounts === 0) throw new FailureError('nothingToSalvage')
    settleFile(staged)
    advance(control, 'salvaging', salvaged.events, salvaged.events)
    return salvaged
  } catch (error) {
    discardStaged(context.folder)
    throw error
  }
}
