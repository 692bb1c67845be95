// What can be done for a data folder whose desk cannot be opened. The folder is locked while it is done; the files that
// were there are moved aside, never deleted.

import { listBackups } from '#db/backups/list-backups.ts'
import { backupsFolderOf } from '#db/data-folder.ts'
import { lockFolder } from '#db/folder-lock.ts'
import { swapIn } from '#db/restore-store.ts'
import type { Salvaged } from '#db/salvage/salvage-store.ts'
import { type JobRunner, threadedJobs } from '#electron/jobs/job-runner.ts'
import { threadEntry } from '#electron/jobs/thread-entry.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { unwrap } from '../access/guard.ts'
import { writeReport } from '../keeping/change-store.ts'

/** Restores the newest checked backup that is still whole. @throws FailureError backupUnusable | storeNotReplaced | dataFolderInUse */
export function restoreNewest(folder: string, nowMs: number): Promise<{ cases: number; events: number }> {
  return withJobs(folder, nowMs, async jobs => {
    const checked = listBackups(backupsFolderOf(folder)).filter(({ manifest }) => manifest !== null)
    let last: unknown = new FailureError('backupUnusable', { reason: 'missing' })
    for (const { file } of checked) {
      const staged = await jobs.run('stageRestore', { file }).catch(error => {
        last = error
        return null
      })
      if (staged === null) continue
      // Where it cannot be put in place, an older one cannot either.
      swapIn(folder, nowMs, 'damaged')
      return { cases: staged.cases, events: staged.events }
    }
    throw last
  })
}

/** @throws FailureError nothingToSalvage | storeNotReplaced | dataFolderInUse */
export function salvageFolder(folder: string, nowMs: number): Promise<Salvaged> {
  return withJobs(folder, nowMs, async jobs => {
    const salvaged = await jobs.run('stageSalvage', null)
    const keptAs = swapIn(folder, nowMs, 'damaged')
    if (keptAs !== null) writeReport(`${keptAs}.missing.json`, salvaged)
    return salvaged
  })
}

async function withJobs<T>(folder: string, nowMs: number, work: (jobs: JobRunner) => Promise<T>): Promise<T> {
  const lock = unwrap(lockFolder(folder, 'mending', nowMs))
  const jobs = threadedJobs(threadEntry('worker'), folder)
  try {
    return await work(jobs)
  } finally {
    await jobs.close()
    lock.release()
  }
}
