// Looks after the store while the desk is open: whether it is whole, and that what is recorded gets into a backup.

import { readSetting } from '#db/queries/settings.ts'
import { readSinceBackup } from '#db/queries/since-backup.ts'
import { isBackupDue, usualIntervalHours } from '#shared/keeping/judge-backup.ts'
import { commandLineLogin } from '../access/actor.ts'
import type { DeskServices } from '../desk-services.ts'
import { ensureBackup, runBackUp } from '../run-back-up.ts'

const lookEveryMs = 10 * 60_000

/** Checks the store in the background; a damaged one is only read from then on. */
export function watchHealth(desk: DeskServices): void {
  const { keeping } = desk
  keeping.integrity = 'checking'
  desk.jobs
    .run('checkQuickly', null)
    .then(finding => {
      keeping.integrity = finding === null ? 'whole' : 'damaged'
      if (finding === null) return
      keeping.readOnly ??= 'damaged'
      desk.log.error('the store is damaged', finding)
      desk.signals.changed('desk')
    })
    .catch(error => {
      keeping.integrity = 'unchecked'
      desk.log.error('the store could not be checked', error)
    })
}

/** Makes backups by itself as long as the desk is open. @returns how to stop */
export function keepBackingUp(desk: DeskServices): () => void {
  const timer = setInterval(() => void backUpWhenDue(desk), lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

export async function backUpWhenDue(desk: DeskServices): Promise<void> {
  if (!mayBackUp(desk)) return
  const { unsaved, lastBackupMs, events } = readSinceBackup(desk.store)
  const hours = Number(readSetting(desk.store, 'backupIntervalHours') ?? usualIntervalHours)
  if (events === 0 || !isBackupDue({ nowMs: desk.now(), lastBackupMs, unsaved }, hours)) return
  await tell(desk, runBackUp(desk, commandLineLogin, 'automatic'))
}

/** The last one, when the desk closes; nothing where nothing was recorded since the one before. */
export async function backUpOnClosing(desk: DeskServices): Promise<void> {
  if (mayBackUp(desk)) await tell(desk, ensureBackup(desk, commandLineLogin, 'closing'))
}

// A backup of a damaged store would be refused; invented cases are nobody's loss.
function mayBackUp(desk: DeskServices): boolean {
  const { readOnly, integrity } = desk.keeping
  if (readOnly !== null || integrity === 'damaged' || !desk.store.database.open) return false
  return readSetting(desk.store, 'demonstration') !== 'yes'
}

async function tell(desk: DeskServices, backup: Promise<unknown>): Promise<void> {
  try {
    await backup
  } catch (error) {
    desk.log.error('the backup could not be made', error)
  }
}
