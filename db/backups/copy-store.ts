// Copies a store that is in use into a new file, a step at a time, as it was at one moment.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { storeFileName } from '../data-folder.ts'
import { syncFile } from './sync-to-disk.ts'

const pagesAStep = 1_000

/**
 * Copies the whole store of a folder to a new file. The copy is one plain file: nothing of it is left in a log.
 *
 * @param onProgress may throw to stop; the unfinished file is the caller's to remove
 */
export async function copyStore(
  folder: string,
  file: string,
  onProgress: (donePages: number, totalPages: number) => void,
): Promise<void> {
  const source = new Database(join(folder, storeFileName), { fileMustExist: true })
  try {
    source.pragma('busy_timeout = 5000')
    source.pragma('wal_checkpoint(PASSIVE)')
    // Held open over all steps: a write by another connection would otherwise begin the copy again each time.
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_schema').get()
    await source.backup(file, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages - remainingPages, totalPages)
        return pagesAStep
      },
    })
    source.exec('COMMIT')
  } finally {
    source.close()
  }
  settleFile(file)
}

/** Takes a file out of WAL mode, so that it needs nothing beside it, and has it put on the disk. */
export function settleFile(file: string): void {
  const copy = new Database(file, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
  syncFile(file)
}
