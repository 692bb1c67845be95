// Opens the store of a data folder, for writing (under the folder's lock) or for reading beside a writer.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { FailureError, fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { HolderHost } from '#shared/contract/folder-holder.ts'
import { backUpForMigration } from './backups/back-up-for-migration.ts'
import { listBackups } from './backups/list-backups.ts'
import { removeHalfCopies } from './backups/remove-half-copies.ts'
import { busyTimeoutMs, checkpoint } from './checkpoint.ts'
import { backupsFolderOf, prepareDataFolder, storeFileName } from './data-folder.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { isLackOfRoom } from './lack-of-room.ts'
import { applicationId, migrate, storeVersion } from './migrate.ts'
import { mendIndexes } from './projections/without-indexes.ts'
import { incomingFile, listStoresAside, placeIncoming } from './store-files.ts'
import type { ReadStore, WriteStore } from './store-handle.ts'
import { rememberPlace } from './store-in-place.ts'
import { usualCacheSize } from './work-room.ts'

/** Of a store that is read into memory. */
const mostImageBytes = 2 ** 30

export interface OpenStore {
  /** The one open now: never kept beyond one piece of work. */
  readonly store: WriteStore
  /**
   * Closes the store, has its files changed, and opens what is then there; the folder stays locked all the while. Where
   * that cannot be done the store before is opened again, unless that is not possible either: then it stays closed.
   *
   * @param change what it throws is thrown on; the files are then as they were
   * @param undo makes the files what they were before the change
   * @returns why what came in cannot be opened
   */
  replace(change: () => void, undo: () => void): Outcome<void>
  close(): void
}

/**
 * Opens or makes the store for writing. An older store is backed up and migrated; a restore that was interrupted
 * between its two renames is finished.
 *
 * @returns the store, or why it cannot be had: dataFolder… | storeDamaged | storeForeign | storeNewer | storeMissing |
 *   migrationFailed; whatever was in the folder is then as it was
 */
export function openStore(
  folder: string,
  nowMs: number = Date.now(),
  host: HolderHost = 'inProcess',
): Outcome<OpenStore> {
  const prepared = prepareDataFolder(folder)
  if (!prepared.ok) return prepared
  const lock = lockFolder(folder, host, nowMs)
  if (!lock.ok) return lock
  let opened: Outcome<WriteStore> | null = null
  try {
    removeHalfCopies(folder)
    opened = openLocked(folder, nowMs)
  } finally {
    // Also where it failed in a way that nobody expected: the next try must not find the folder taken by this one.
    if (!opened?.ok) lock.value.release()
  }
  return opened.ok ? succeed(holdStore(opened.value, lock.value, nowMs)) : opened
}

function holdStore(first: WriteStore, lock: FolderLock, nowMs: number): OpenStore {
  let store = first
  const open = () => {
    const opened = openLocked(store.folder, nowMs)
    if (opened.ok) store = opened.value
    return opened
  }
  return {
    get store() {
      return store
    },
    replace(change, undo) {
      closeStore(store)
      try {
        change()
      } catch (error) {
        open()
        throw error
      }
      const opened = open()
      if (opened.ok) return succeed(undefined)
      undo()
      open()
      return opened
    },
    close() {
      if (store.database.open) closeStore(store)
      lock.release()
    },
  }
}

function openLocked(folder: string, nowMs: number): Outcome<WriteStore> {
  const missing = settlePlace(folder)
  if (missing !== null) return missing
  let database: Database.Database | null = null
  try {
    database = new Database(join(folder, storeFileName))
    const version = recognise(database, folder)
    if (!version.ok) {
      database.close()
      return version
    }
    if (version.value > 0 && version.value < storeVersion) {
      database.close()
      const backedUp = backUpForMigration(folder, nowMs)
      if (!backedUp.ok) return backedUp
      database = new Database(join(folder, storeFileName))
    }
    setPragmas(database)
    const store: WriteStore = { database, folder, __mayRead: true, __mayWrite: true }
    if (version.value < storeVersion) {
      const migrated = bringUpToDate(store, version.value)
      if (!migrated.ok) return migrated
    }
    mendIndexes(store)
    return succeed(store)
  } catch (error) {
    database?.close()
    return explainOpenFailure(error, folder)
  }
}

// A place without a store gets a new one only where there never was one. A store made ready by a restore whose last
// rename did not happen goes in.
function settlePlace(folder: string): Outcome<never> | null {
  if (existsSync(join(folder, storeFileName))) return null
  if (existsSync(incomingFile(folder))) {
    placeIncoming(folder)
    return null
  }
  const hadOne =
    listBackups(backupsFolderOf(folder)).length > 0 ||
    listStoresAside(folder, 'damaged').length > 0 ||
    listStoresAside(folder, 'before-restore').length > 0
  return hadOne ? fail('storeMissing', { folder }) : null
}

// What a migration cannot do leaves the store at its version: it is one transaction.
function bringUpToDate(store: WriteStore, from: number): Outcome<WriteStore> {
  try {
    migrate(store, from)
    return succeed(store)
  } catch (error) {
    store.database.close()
    if (from === 0 || isLackOfRoom(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    return fail('migrationFailed', { folder: store.folder, version: from, known: storeVersion, reason })
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

/**
 * Opens the store for reading only, beside whoever writes. A folder without a store is dataFolderMissing; a store that
 * no desk of this version has opened for writing yet is storeOlder.
 *
 * @param newer whether a store of a newer version is opened too, as far as it can be read
 */
export function openStoreForReading(
  folder: string,
  newer = false,
): Outcome<{ store: ReadStore; close(): void }> {
  const file = join(folder, storeFileName)
  if (!existsSync(file)) return fail('dataFolderMissing', { folder })
  let database: Database.Database | null = null
  try {
    database = openReader(file)
    const version = recognise(database, folder)
    if (!version.ok && !(newer && version.failure.code === 'storeNewer')) {
      database.close()
      return version
    }
    if (version.ok && version.value < storeVersion) {
      database.close()
      return fail('storeOlder', { folder, version: version.value, known: storeVersion })
    }
    database.pragma('query_only = ON')
    const store: ReadStore = { database, folder, __mayRead: true }
    return succeed({ store, close: () => void store.database.close() })
  } catch (error) {
    database?.close()
    return explainOpenFailure(error, folder)
  }
}

/** @throws FailureError storeTooLargeHere */
function openReader(file: string): Database.Database {
  const database = new Database(file, { readonly: true })
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return database
  } catch (error) {
    database.close()
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CANTOPEN')) throw error
    return openImage(file)
  }
}

// In a folder where nothing can be made SQLite cannot read a file in WAL mode: it is read into memory, marked as one
// that is not. What its log holds is not seen; a desk that closed well left none. SQLite makes a copy of its own of it.
function openImage(file: string): Database.Database {
  if (statSync(file).size > mostImageBytes)
    throw new FailureError('storeTooLargeHere', { folder: dirname(file) })
  const image = readFileSync(file)
  image.fill(1, 18, 20)
  return new Database(image, { readonly: true })
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
    // A connection; a desk has up to three. The system's own file cache holds the rest (work-room.ts).
    ['cache_size', String(usualCacheSize), usualCacheSize],
  ]
  for (const [name, value, expected] of wanted) {
    database.pragma(`${name} = ${value}`)
    const actual = database.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${value}`)
  }
  rememberPlace(database)
}

function closeStore(store: WriteStore): void {
  try {
    checkpoint(store)
  } catch (error) {
    // No room, no folder any more, or damage: the log keeps what it holds, and is read when the store is next opened.
    if (!(error instanceof Database.SqliteError)) throw error
  } finally {
    store.database.close()
  }
}

function explainOpenFailure(error: unknown, folder: string): Outcome<never> {
  if (error instanceof FailureError) return { ok: false, failure: error.failure }
  if (isLackOfRoom(error)) return fail('dataFolderFull', { folder })
  if (!(error instanceof Database.SqliteError)) throw error
  if (error.code.startsWith('SQLITE_NOTADB') || error.code.startsWith('SQLITE_CORRUPT')) {
    return fail('storeDamaged', { folder })
  }
  if (error.code.startsWith('SQLITE_READONLY') || error.code.startsWith('SQLITE_CANTOPEN')) {
    return fail('dataFolderReadOnly', { folder })
  }
  throw error
}
