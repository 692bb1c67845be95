// Sees to it, while the desk is open, that what is recorded gets into a backup.

import { readSetting } from '#db/queries/settings.ts'
import { readSinceBackup } from '#db/queries/since-backup.ts'
import { isBackupDue, usualIntervalHours } from '#shared/keeping/judge-backup.ts'
import { commandLineLogin } from '../access/actor.ts'
import type { DeskServices } from '../desk-services.ts'
import { ensureBackup, runBackUp, usualBackupJob } from '../run-back-up.ts'

const lookEveryMs = 10 * 60_000

/** Makes backups by itself as long as the desk is open. @returns how to stop */
export function keepBackingUp(desk: DeskServices): () => void {
  const timer = setInterval(() => void backUpWhenDue(desk), lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Never throws: it is called by a timer, whose failure would end the process. */
export function backUpWhenDue(desk: DeskServices): Promise<void> {
  return logFailure(desk, async () => {
    // One that a slow disk has not ended yet is not in what was recorded.
    if (!mayBackUp(desk) || desk.running.has(usualBackupJob)) return
    const { unsaved, lastBackupMs, events } = readSinceBackup(desk.store)
    const hours = Number(readSetting(desk.store, 'backupIntervalHours') ?? usualIntervalHours)
    if (events === 0 || !isBackupDue({ nowMs: desk.now(), lastBackupMs, unsaved }, hours)) return
    await runBackUp(desk, commandLineLogin, 'automatic')
  })
}

/** The last one, when the desk closes; nothing where nothing was recorded since the one before. Never throws. */
export function backUpOnClosing(desk: DeskServices): Promise<void> {
  return logFailure(desk, async () => {
    if (mayBackUp(desk)) await ensureBackup(desk, commandLineLogin, 'closing')
  })
}

// A backup of a damaged store would be refused; invented cases are nobody's loss.
function mayBackUp(desk: DeskServices): boolean {
  const { readOnly, integrity } = desk.keeping
  if (readOnly !== null || integrity === 'damaged' || !desk.store.database.open) return false
  return readSetting(desk.store, 'demonstration') !== 'yes'
}

async function logFailure(desk: DeskServices, backUp: () => Promise<void>): Promise<void> {
  try {
    await backUp()
  } catch (error) {
    desk.log.error('the backup could not be made', error)
  }
}
