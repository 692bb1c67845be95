// Makes a verified backup now and records that it was made.

import type { BackupReason } from '#db/backups/backup-manifest.ts'
import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { readSetting } from '#db/queries/settings.ts'
import { readSinceBackup } from '#db/queries/since-backup.ts'
import type { BackUpResult } from '#electron/jobs/back-up.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { storeFailureOf } from './access/guard.ts'
import type { DeskServices } from './desk-services.ts'
import { checkHealth } from './keeping/check-health.ts'
import { runTrackedJob } from './run-tracked-job.ts'

/** Id of a backup that no window follows by one of its own. */
export const usualBackupJob = 'backUp'

export async function runBackUp(
  desk: DeskServices,
  actor: string,
  reason: BackupReason = 'asked',
  jobId: string = usualBackupJob,
): Promise<BackUpResult> {
  const secondFolder = readSetting(desk.store, 'backupSecondFolder') || null
  const input = { nowMs: desk.now(), reason, secondFolder }
  const result = await runTrackedJob(desk, { jobId, name: 'backUp', input, writes: false }).catch(error => {
    // A copy that is not whole may be one of a store that is not: the check at its opening does not see all of it.
    if (isCopyNotWhole(error) && desk.host !== 'inProcess') void checkHealth(desk, 'pages')
    throw error
  })
  const { file, bytes, cases, lastSeq, second } = result
  await desk.lane.run(() =>
    appendDeskEvent(desk.store, {
      type: 'backedUp',
      actor,
      atMs: desk.now(),
      details: { file, bytes, cases, lastSeq, second, reason },
    }),
  )
  desk.signals.changed('desk')
  return result
}

function isCopyNotWhole(error: unknown): boolean {
  if (error instanceof FailureError) return error.failure.details.copy === 'notWhole'
  return storeFailureOf(error) === 'storeDamaged'
}

/**
 * A backup before something that changes much, unless everything recorded is in the newest one already. A desk without
 * cases has nothing to lose.
 *
 * @throws FailureError backupFailed: then what was to follow must not
 */
export async function ensureBackup(desk: DeskServices, actor: string, reason: BackupReason): Promise<void> {
  const { events, unsaved } = readSinceBackup(desk.store)
  if (events > 0 && unsaved) await runBackUp(desk, actor, reason)
}
