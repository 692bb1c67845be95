// Whether it is time for a backup, and whether the last one is too old. Pure.

const hourMs = 3_600_000
/** Older than this with something recorded since, and it is said on the screen. */
const staleAfterMs = 24 * hourMs

export const usualIntervalHours = 4

export interface BackupFacts {
  readonly nowMs: number
  readonly lastBackupMs: number | null
  /** Whether anything is recorded that the last backup does not hold. */
  readonly unsaved: boolean
}

/** A clock that was set back makes the last backup lie in the future: then it is time. */
export function isBackupDue({ nowMs, lastBackupMs, unsaved }: BackupFacts, intervalHours: number): boolean {
  if (!unsaved) return false
  return lastBackupMs === null || lastBackupMs > nowMs || nowMs - lastBackupMs >= intervalHours * hourMs
}

export function judgeBackupAge({ nowMs, lastBackupMs, unsaved }: BackupFacts): 'none' | 'fresh' | 'stale' {
  if (lastBackupMs === null) return 'none'
  return unsaved && nowMs - lastBackupMs > staleAfterMs ? 'stale' : 'fresh'
}
