// Opens the store of a data folder, for writing (under the folder's lock) or for reading beside a writer.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { busyTimeoutMs, checkpoint } from './checkpoint.ts'
import { prepareDataFolder, storeFileName } from './data-folder.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { applicationId, migrate, storeVersion } from './migrate.ts'
import { mendIndexes } from './projections/without-indexes.ts'
import type { ReadStore, WriteStore } from './store-handle.ts'
import { rememberPlace } from './store-in-place.ts'

export interface OpenStore {
  readonly store: WriteStore
  close(): void
}

/**
 * Opens or makes the store for writing.
 *
 * @returns the store, or why it cannot be had: dataFolder… | storeDamaged | storeForeign | storeNewer; whatever was
 *   in the folder is then as it was
 */
export function openStore(folder: string): Outcome<OpenStore> {
  const prepared = prepareDataFolder(folder)
  if (!prepared.ok) return prepared
  const lock = lockFolder(folder)
  if (!lock.ok) return lock
  const opened = openLocked(folder, lock.value)
  if (!opened.ok) lock.value.release()
  return opened
}

function openLocked(folder: string, lock: FolderLock): Outcome<OpenStore> {
  const database = new Database(join(folder, storeFileName))
  try {
    const version = recognise(database, folder)
    if (!version.ok) {
      database.close()
      return version
    }
    setPragmas(database)
    const store: WriteStore = { database, folder, __mayRead: true, __mayWrite: true }
    if (version.value < storeVersion) migrate(store, version.value)
    mendIndexes(store)
    return succeed({ store, close: () => closeStore(store, lock) })
  } catch (error) {
    database.close()
    return explainOpenFailure(error, folder)
  }
}

/** A second writing connection, for a worker thread of the process that already holds the folder's lock. */
export function openWriterUnderLock(folder: string): WriteStore {
  const database = new Database(join(folder, storeFileName), { fileMustExist: true })
  setPragmas(database)
  return { database, folder, __mayRead: true, __mayWrite: true }
}

/** An empty store in memory, for replaying into. */
export function openScratchStore(): WriteStore {
  const store: WriteStore = {
    database: new Database(':memory:'),
    folder: '',
    __mayRead: true,
    __mayWrite: true,
  }
  migrate(store, 0)
  return store
}

/** Opens the store for reading only, beside whoever writes. A folder without a store is dataFolderMissing. */
export function openStoreForReading(folder: string): Outcome<{ store: ReadStore; close(): void }> {
  const file = join(folder, storeFileName)
  if (!existsSync(file)) return fail('dataFolderMissing', { folder })
  const database = new Database(file, { readonly: true })
  try {
    const version = recognise(database, folder)
    if (!version.ok) {
      database.close()
      return version
    }
    database.pragma('query_only = ON')
    return succeed({ store: { database, folder, __mayRead: true }, close: () => void database.close() })
  } catch (error) {
    database.close()
    return explainOpenFailure(error, folder)
  }
}

// The version of a store of ours, 0 for an empty file; refuses what is not ours or is newer than we know.
function recognise(database: Database.Database, folder: string): Outcome<number> {
  const version = database.pragma('user_version', { simple: true }) as number
  const id = database.pragma('application_id', { simple: true }) as number
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number
  if (tables === 0 && version === 0) return succeed(0)
  if (id !== applicationId) return fail('storeForeign', { folder })
  if (version > storeVersion) return fail('storeNewer', { folder, version, known: storeVersion })
  return succeed(version)
}

// A fresh connection in WAL mode would run synchronous=NORMAL; what is set is read back.
function setPragmas(database: Database.Database): void {
  const wanted: readonly (readonly [string, string, unknown])[] = [
    ['journal_mode', 'WAL', 'wal'],
    ['synchronous', 'FULL', 2],
    ['foreign_keys', 'ON', 1],
    ['busy_timeout', String(busyTimeoutMs), busyTimeoutMs],
    // The log is emptied when the desk is idle, never in passing (checkpoint.ts).
    ['wal_autocheckpoint', '0', 0],
    // 4 MB a connection, of which a desk has up to three: the system's own file cache holds the rest.
    ['cache_size', '-4000', -4000],
  ]
  for (const [name, value, expected] of wanted) {
    database.pragma(`${name} = ${value}`)
    const actual = database.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${value}`)
  }
  rememberPlace(database)
}

function closeStore(store: WriteStore, lock: FolderLock): void {
  try {
    checkpoint(store)
  } catch (error) {
    // No room, or no folder any more: the log keeps what it holds, and is read when the store is next opened.
    if (!(error instanceof Database.SqliteError)) throw error
  } finally {
    store.database.close()
    lock.release()
  }
}

function explainOpenFailure(error: unknown, folder: string): Outcome<never> {
  if (!(error instanceof Database.SqliteError)) throw error
  if (error.code.startsWith('SQLITE_NOTADB') || error.code.startsWith('SQLITE_CORRUPT')) {
    return fail('storeDamaged', { folder })
  }
  if (error.code.startsWith('SQLITE_READONLY') || error.code.startsWith('SQLITE_CANTOPEN')) {
    return fail('dataFolderReadOnly', { folder })
  }
  if (error.code.startsWith('SQLITE_FULL')) return fail('dataFolderFull', { folder })
  throw error
}
