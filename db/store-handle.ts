// The two ways to hold an open store. A function says by its parameter whether it may write.

import type Database from 'better-sqlite3'
import { demandInPlace } from './store-in-place.ts'

/** May read. Several may be open at once, one a thread. */
export interface ReadStore {
  readonly database: Database.Database
  readonly folder: string
  readonly __mayRead: true
}

/** May also write. One a data folder, held under the folder's lock. */
export interface WriteStore extends ReadStore {
  readonly __mayWrite: true
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>()

/** The prepared statement for this text, prepared once a connection. */
export function statement(store: ReadStore, sql: string): Database.Statement {
  let known = statements.get(store.database)
  if (!known) {
    known = new Map()
    statements.set(store.database, known)
  }
  let prepared = known.get(sql)
  if (!prepared) {
    prepared = store.database.prepare(sql)
    known.set(sql, prepared)
  }
  return prepared
}

/**
 * Runs `work` in one IMMEDIATE transaction: all of it is on disk when this returns, or none of it.
 *
 * @throws FailureError dataFolderMissing where the store is no longer at its place
 */
export function inTransaction<T>(store: WriteStore, work: () => T): T {
  const workInPlace = () => {
    const done = work()
    demandInPlace(store)
    return done
  }
  return store.database.transaction(workInPlace).immediate()
}
