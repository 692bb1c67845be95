// The store as it was known at the end of a day: a copy that holds only what was recorded until then, for reading.
// Copies facts; what follows from them is projected anew by the job that asked for the copy.

import { existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { roomNeededBytes, storeFileName } from './data-folder.ts'
import { migrate } from './migrate.ts'
import type { WriteStore } from './store-handle.ts'

/** Tables copied as they are: who the desk is and who may use it are not asked as of a day. */
export const copiedWhole = ['desk', 'setting', 'account', 'account_setting'] as const
/** Tables of which only what was recorded until the day is copied. */
export const copiedUntil = ['case_event', 'desk_event', 'desk_seal', 'import_batch', 'import_row'] as const

const rowsAStep = 20_000

/** The data folder of the recalled desk of a day. */
export function recalledFolder(folder: string, day: PlainDate): string {
  return join(recalledRoot(folder), day)
}

/** Removes one recalled desk, or all of them: they can be made again at any time. */
export function removeRecalled(folder: string, day: PlainDate | null = null): void {
  const target = day === null ? recalledRoot(folder) : recalledFolder(folder, day)
  rmSync(target, { recursive: true, force: true, maxRetries: 3 })
}

/**
 * Makes the copy of a day and puts it in its place once it is whole; what is unfinished is removed.
 *
 * @param endMs last moment of the day, ms since 1970
 * @param project makes the projections of the copy
 * @param onProgress called with places of the log; may throw to give up
 * @returns dataFolderFull where the copy might not fit
 */
export function recallStore(
  folder: string,
  day: PlainDate,
  endMs: number,
  project: (store: WriteStore) => void,
  onProgress: (done: number, total: number) => void,
): Outcome<void> {
  const target = recalledFolder(folder, day)
  const partial = `${target}.partial`
  mkdirSync(recalledRoot(folder), { recursive: true })
  if (!hasRoom(folder)) return fail('dataFolderFull', { folder })
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial)
  try {
    const store = openCopy(partial)
    try {
      copyFacts(store.database, join(folder, storeFileName), endMs, onProgress)
      project(store)
    } finally {
      store.database.close()
    }
    removeRecalled(folder, day)
    renameSync(partial, target)
    return succeed(undefined)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

function recalledRoot(folder: string): string {
  return join(folder, 'recalled')
}

// The copy is at most as large as the store and the log beside it.
function hasRoom(folder: string): boolean {
  const store = join(folder, storeFileName)
  const bytes = [store, `${store}-wal`]
    .filter(file => existsSync(file))
    .reduce((sum, file) => sum + statSync(file).size, 0)
  const disk = statfsSync(folder)
  return disk.bavail * disk.bsize > bytes + roomNeededBytes
}

// Nobody relies on it until it is whole, so nothing waits for the disk.
function openCopy(folder: string): WriteStore {
  const database = new Database(join(folder, storeFileName))
  for (const pragma of [
    'journal_mode = MEMORY',
    'synchronous = OFF',
    'temp_store = MEMORY',
    'cache_size = -64000',
  ])
    database.pragma(pragma)
  const store: WriteStore = { database, folder, __mayRead: true, __mayWrite: true }
  migrate(store, 0)
  return store
}

// One transaction over both files: the store is read as it is at one moment, whatever is recorded meanwhile.
function copyFacts(
  database: Database.Database,
  source: string,
  endMs: number,
  onProgress: (done: number, total: number) => void,
): void {
  database.prepare('ATTACH ? AS live').run(source)
  database.exec('CREATE TEMP TABLE later (case_id INTEGER PRIMARY KEY, seq INTEGER NOT NULL) STRICT')
  database.transaction(() => {
    for (const table of copiedWhole) database.exec(`INSERT INTO main.${table} SELECT * FROM live.${table}`)
    copyCaseEvents(database, endMs, onProgress)
    database
      .prepare(
        'INSERT INTO main.desk_event SELECT * FROM live.desk_event WHERE recorded_at_ms <= :endMs ORDER BY seq',
      )
      .run({ endMs })
    database.exec(
      'INSERT INTO main.desk_seal SELECT * FROM live.desk_seal WHERE seq IN (SELECT seq FROM main.desk_event)',
    )
    database
      .prepare('INSERT INTO main.import_batch SELECT * FROM live.import_batch WHERE imported_at_ms <= :endMs')
      .run({ endMs })
    database.exec(`INSERT INTO main.import_row SELECT * FROM live.import_row
      WHERE batch_id IN (SELECT id FROM main.import_batch)`)
  })()
  database.exec('DROP TABLE temp.later')
  database.exec('DETACH live')
}

// Of a case its events up to the first that was recorded later. Where the machine's clock was set back an event may
// say an earlier moment than the one before it; a case with a hole in its course never was.
function copyCaseEvents(
  database: Database.Database,
  endMs: number,
  onProgress: (done: number, total: number) => void,
): void {
  const last = (database.prepare('SELECT max(seq) FROM live.case_event').pluck().get() as number | null) ?? 0
  const range = 'seq > :from AND seq <= :to'
  const noteLater = database.prepare(`
    INSERT OR IGNORE INTO temp.later (case_id, seq)
    SELECT case_id, seq FROM live.case_event WHERE ${range} AND recorded_at_ms > :endMs ORDER BY seq`)
  const copy = database.prepare(`
    INSERT INTO main.case_event
    SELECT * FROM live.case_event AS event WHERE ${range} AND recorded_at_ms <= :endMs AND NOT EXISTS
      (SELECT 1 FROM temp.later WHERE later.case_id = event.case_id AND later.seq < event.seq) ORDER BY seq`)
  for (let from = 0; from < last; from += rowsAStep) {
    onProgress(from, last)
    const step = { from, to: from + rowsAStep, endMs }
    noteLater.run(step)
    copy.run(step)
  }
}
