// Keeps a second desk from writing to the same folder. The lock is the operating system's, through SQLite, so it
// goes with the process that held it, whatever way that process ends.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'

export interface FolderLock {
  release(): void
}

/** Takes the folder for this process, or answers dataFolderInUse. */
export function lockFolder(folder: string): Outcome<FolderLock> {
  const database = new Database(join(folder, 'anshi.lock'), { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (isBusy(error)) return fail('dataFolderInUse', { folder })
    throw error
  }
  return succeed({ release: () => void database.close() })
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}
