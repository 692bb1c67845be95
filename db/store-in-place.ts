// Whether an open store is still the file at its place. A folder that is moved or deleted takes its file along, and the
// open file goes on taking writes that nobody will find again.

import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { FailureError } from '#shared/contract/failure.ts'
import type { WriteStore } from './store-handle.ts'

const identities = new WeakMap<Database.Database, string>()

/** Keeps which file this connection was opened on. */
export function rememberPlace(database: Database.Database): void {
  identities.set(database, identityOf(database.name) ?? '')
}

/** @throws FailureError dataFolderMissing where the file is not where it was opened; stores in memory have no place */
export function demandInPlace({ database, folder }: WriteStore): void {
  const known = identities.get(database)
  if (known !== undefined && identityOf(database.name) !== known)
    throw new FailureError('dataFolderMissing', { folder })
}

// Windows lets no open file be taken away, and some of its file systems number their files anew.
function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  if (!found) return null
  return process.platform === 'win32' ? 'there' : `${found.dev} ${found.ino}`
}
