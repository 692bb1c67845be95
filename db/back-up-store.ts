// Copies a store while it is in use, and checks the copy before it may be called a backup.

import Database from 'better-sqlite3'
import type { ReadStore } from './store-handle.ts'

const pagesAStep = 1_000

/** Copies the whole store to a new file. `onProgress` may throw to stop; the unfinished file is the caller's to remove. */
export async function copyStore(
  store: ReadStore,
  file: string,
  onProgress: (donePages: number, totalPages: number) => void,
): Promise<void> {
  await store.database.backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      onProgress(totalPages - remainingPages, totalPages)
      return pagesAStep
    },
  })
}

/** Opens a copy, checks its integrity and counts its cases. `finding` is null where it is whole. */
export function inspectCopy(file: string): { readonly cases: number; readonly finding: string | null } {
  const copy = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const finding = checkIntegrity(copy)
    const cases =
      finding === null ? (copy.prepare('SELECT count(*) FROM case_row').pluck().get() as number) : 0
    return { cases, finding }
  } catch (error) {
    return { cases: 0, finding: error instanceof Error ? error.message : String(error) }
  } finally {
    copy.close()
  }
}

/** Null where SQLite finds the file whole, otherwise its first complaint. */
export function checkIntegrity(database: Database.Database): string | null {
  const answer = String(database.pragma('integrity_check', { simple: true }))
  return answer === 'ok' ? null : answer.slice(0, 200)
}
