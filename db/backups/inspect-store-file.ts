// Looks into a store's file that nobody has open (a copy, a backup) and says whether it is whole and what it holds.
// Leaves the file, and what lies beside it, as it was.

import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { applicationId } from '../migrate.ts'
import { leavingNothingBeside } from './leaving-nothing-beside.ts'

export interface StoreContents {
  readonly storeVersion: number
  readonly events: number
  readonly cases: number
  /** Moment at which the newest event was recorded, ms since 1970; null: none. */
  readonly newestRecordedAtMs: number | null
  /** Place and hash (hex) of the newest event: the head of the chain. */
  readonly lastSeq: number
  readonly chainHead: string
}

export type Inspection =
  | { readonly whole: true; readonly contents: StoreContents }
  /** `finding`: what SQLite or we complain of; not for screens. */
  | { readonly whole: false; readonly finding: string }

export function inspectStoreFile(file: string): Inspection {
  if (!existsSync(file)) return { whole: false, finding: 'missing' }
  try {
    return leavingNothingBeside(file, () => inspectOpened(file))
  } catch (error) {
    return { whole: false, finding: error instanceof Error ? error.message : String(error) }
  }
}

function inspectOpened(file: string): Inspection {
  const database = new Database(file, { readonly: true, fileMustExist: true })
  try {
    if (database.pragma('application_id', { simple: true }) !== applicationId)
      return { whole: false, finding: 'not a store of this program' }
    const finding = checkPages(database)
    return finding === null ? { whole: true, contents: readContents(database) } : { whole: false, finding }
  } finally {
    database.close()
  }
}

/**
 * Null where SQLite finds every page whole and in its place, the index of search in its own order too; otherwise its
 * first complaint. Much quicker than the full check, which compares indexes with their tables.
 */
export function checkPages(database: Database.Database): string | null {
  return firstComplaint(database, 'quick_check')
}

/** Null where SQLite finds the file whole, indexes included, otherwise its first complaint. */
export function checkIntegrity(database: Database.Database): string | null {
  return firstComplaint(database, 'integrity_check')
}

export function firstComplaint(
  database: Database.Database,
  check: 'quick_check' | 'integrity_check',
): string | null {
  const answer = String(database.pragma(`${check}(1)`, { simple: true }))
  return answer === 'ok' ? null : answer.slice(0, 200)
}

function readContents(database: Database.Database): StoreContents {
  const count = (sql: string) => database.prepare(sql).pluck().get() as number
  const last = database
    .prepare('SELECT seq, hash, recorded_at_ms AS recordedAtMs FROM case_event ORDER BY seq DESC LIMIT 1')
    .get() as { seq: number; hash: Buffer; recordedAtMs: number } | undefined
  return {
    storeVersion: database.pragma('user_version', { simple: true }) as number,
    events: count('SELECT count(*) FROM case_event'),
    cases: count('SELECT count(*) FROM case_row'),
    newestRecordedAtMs: last?.recordedAtMs ?? null,
    lastSeq: last?.seq ?? 0,
    chainHead: last?.hash.toString('hex') ?? '',
  }
}
