// The check of a store that was just opened: the structure of its file. Not the inner order of the index of search, which
// is two fifths of the work, can be made again from the log, and is looked at with every backup.

import type Database from 'better-sqlite3'
import { firstComplaint } from './backups/inspect-store-file.ts'

/**
 * @param database a connection for this alone: nothing can be searched on it afterwards
 * @returns null where SQLite finds the pages of tables and indexes whole and each in its place, otherwise its first
 *   complaint
 */
export function checkQuickly(database: Database.Database): string | null {
  // In the place of SQLite's own module, which would read its index whole; the tables it keeps it in are checked as any.
  database.table('fts5', { columns: ['tokens'], *rows() {} })
  return firstComplaint(database, 'quick_check')
}
