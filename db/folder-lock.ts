// Keeps a second desk from writing to the same folder. The lock is the operating system's, through SQLite, so it
// goes with the process that held it, whatever way that process ends.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { HolderHost } from '#shared/contract/folder-holder.ts'
import { noteHolder, withdrawHolder } from './folder-holder.ts'

export interface FolderLock {
  release(): void
}

/**
 * Takes the folder for this process.
 *
 * @param host what whoever comes second is told of this process
 * @returns dataFolderInUse where another holds it, dataFolderReadOnly where the lock itself cannot be written
 */
export function lockFolder(folder: string, host: HolderHost, nowMs: number): Outcome<FolderLock> {
  let database: Database.Database | null = null
  try {
    database = new Database(join(folder, 'anshi.lock'), { timeout: 0 })
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database?.close()
    if (isOf(error, 'SQLITE_BUSY')) return fail('dataFolderInUse', { folder })
    // Made by another user, as by an administrator who once opened the folder.
    if (isOf(error, 'SQLITE_CANTOPEN', 'SQLITE_READONLY')) return fail('dataFolderReadOnly', { folder })
    throw error
  }
  const held = database
  noteHolder(folder, host, nowMs)
  return succeed({
    release: () => {
      withdrawHolder(folder)
      held.close()
    },
  })
}

function isOf(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Database.SqliteError && codes.some(code => error.code.startsWith(code))
}
