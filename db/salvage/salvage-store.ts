// Makes a new store of everything that can still be read in a damaged one, and says what is missing. The damaged file
// is only read. Cases are not projected here: whoever opens the new store does that.

import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { foldCase } from '#shared/cases/fold-case.ts'
import { fromDayColumn } from '../day-column.ts'
import { firstHash } from '../events/event-hash.ts'
import { decodePayload } from '../events/event-payload.ts'
import { readCaseEvents } from '../events/read-case-events.ts'
import { migrate } from '../migrate.ts'
import { statement, type WriteStore } from '../store-handle.ts'
import { openPageFile, type PageFile } from './page-file.ts'
import { type FoundEvent, scanEvents } from './scan-events.ts'
import { scanRows } from './scan-rows.ts'

export interface Salvaged {
  readonly events: number
  readonly cases: number
  readonly accounts: number
  /** Numbers of events that are not in the new store, as ranges. */
  readonly missing: readonly { readonly from: number; readonly to: number }[]
  /** Events kept although their seal, or their place in the chain, does not fit. */
  readonly doubtful: readonly number[]
  /** Events that were found but say nothing that can be shown, and those of cases whose registration is gone: as read. */
  readonly setAside: readonly FoundEvent['row'][]
}

/**
 * @param damaged the file, with its log beside it if there is one
 * @param target a file that does not exist yet
 * @param known the highest event number known from elsewhere (a backup), so that what is gone at the end is told too
 * @param onPage told how many of how many pages are read; may throw to stop
 */
export function salvageStore(
  damaged: string,
  target: string,
  known = 0,
  onPage: (done: number, total: number) => void = () => undefined,
): Salvaged {
  if (existsSync(target)) throw new Error(`${target} exists`)
  const file = openPageFile(damaged)
  const database = new Database(target)
  try {
    const store: WriteStore = { database, folder: '', __mayRead: true, __mayWrite: true }
    migrate(store, 0)
    database.pragma('foreign_keys = OFF')
    const highest = Math.max(known, readHighestSeq(damaged))
    return database.transaction(() => bringOver(file, store, highest, onPage)).immediate()
  } finally {
    database.close()
    file.close()
  }
}

function bringOver(
  file: PageFile,
  store: WriteStore,
  highest: number,
  onPage: (done: number, total: number) => void,
): Salvaged {
  for (const { table, row } of scanRows(file)) insertRow(store, table, row)
  const uids = statement(store, 'SELECT n, uid FROM desk').all() as { n: number; uid: Buffer }[]
  const deskUids = new Map(uids.map(({ n, uid }) => [n, uid]))
  const unfit: FoundEvent['row'][] = []
  for (const { row, sealed } of scanEvents(file, deskUids, done => onPage(done, file.pages))) {
    if (sealed && canBeRead(row)) insertRow(store, 'case_event', row)
    else unfit.push(row)
  }
  const doubted = leaveOutRemains(store, unfit)
  const setAside = doubted.filter(row => !canBeRead(row))
  const unsealed = new Map(doubted.filter(canBeRead).map(row => [row.seq, row]))
  for (const row of unsealed.values()) insertRow(store, 'case_event', row)
  setAside.push(...takeOut(store, unregistered), ...takeOutUnfolding(store, [...unsealed.values()]))
  // So that whoever opens it makes its projections.
  insertRow(store, 'setting', { key: 'projectedBy', value: 'salvaged' })
  statement(store, "UPDATE setting SET value = 'salvaged' WHERE key = 'projectedBy'").run()
  return { ...countSalvaged(store), ...judgeChain(store, highest, new Set(unsealed.keys())), setAside }
}

// The index names events whose own page is gone. Where SQLite cannot read that either, nothing is known of them.
function readHighestSeq(damaged: string): number {
  let database: Database.Database | null = null
  try {
    database = new Database(damaged, { readonly: true })
    return database
      .prepare('SELECT coalesce(max(seq), 0) FROM (SELECT seq FROM case_event INDEXED BY case_event_of_case)')
      .pluck()
      .get() as number
  } catch {
    return 0
  } finally {
    database?.close()
  }
}

// What was found twice (an old copy of a page) or does not fit the table is left out.
function insertRow(store: WriteStore, table: string, row: object): void {
  const names = Object.keys(row)
  statement(
    store,
    `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(name => `:${name}`).join(', ')})`,
  ).run(row)
}

function canBeRead(row: FoundEvent['row']): boolean {
  try {
    fromDayColumn(row.happened_on)
    decodePayload(row.type, row.payload)
    return true
  } catch {
    return false
  }
}

// A page that held events before it was used for something else still shows parts of them: what is kept whole already
// is not doubted because of such a remain.
function leaveOutRemains(store: WriteStore, rows: readonly FoundEvent['row'][]): FoundEvent['row'][] {
  if (rows.length === 0) return []
  store.database.exec('CREATE INDEX salvaged_id ON case_event (id)')
  const known = store.database.prepare('SELECT 1 FROM case_event WHERE id = :id').pluck()
  const left = rows.filter(({ id }) => known.get({ id }) === undefined)
  store.database.exec('DROP INDEX salvaged_id')
  return left
}

// A case without its registration has no number, kind or day: its events are handed back instead of stored.
const unregistered = `case_id NOT IN (SELECT case_id FROM case_event WHERE type = 'caseRegistered')`

// A doubtful event that its case cannot be told with is handed back too; the rest of the case stays.
function takeOutUnfolding(store: WriteStore, unsealed: readonly FoundEvent['row'][]): FoundEvent['row'][] {
  return unsealed.flatMap(({ seq, case_id: caseId }) =>
    canBeFolded(store, caseId) ? [] : takeOut(store, `seq = ${seq}`),
  )
}

function canBeFolded(store: WriteStore, caseId: number): boolean {
  const events = readCaseEvents(store, caseId)
  try {
    if (events.length > 0) foldCase(events)
    return true
  } catch {
    return false
  }
}

function takeOut(store: WriteStore, which: string): FoundEvent['row'][] {
  const rows = statement(store, `SELECT * FROM case_event WHERE ${which} ORDER BY seq`).all()
  if (rows.length === 0) return []
  const guard = 'case_event_never_goes'
  const sql = statement(store, 'SELECT sql FROM sqlite_schema WHERE name = :guard').pluck().get({ guard })
  store.database.exec(`DROP TRIGGER ${guard}`)
  store.database.exec(`DELETE FROM case_event WHERE ${which}`)
  store.database.exec(String(sql))
  return rows as FoundEvent['row'][]
}

function countSalvaged(store: WriteStore): { events: number; cases: number; accounts: number } {
  const count = (sql: string) => statement(store, sql).pluck().get() as number
  return {
    events: count('SELECT count(*) FROM case_event'),
    cases: count('SELECT count(DISTINCT case_id) FROM case_event'),
    accounts: count('SELECT count(*) FROM account'),
  }
}

function judgeChain(
  store: WriteStore,
  highest: number,
  unsealed: ReadonlySet<number>,
): Pick<Salvaged, 'missing' | 'doubtful'> {
  const missing: { from: number; to: number }[] = []
  const doubtful: number[] = []
  let last: { seq: number; hash: Buffer } = { seq: 0, hash: firstHash }
  const rows = statement(store, 'SELECT seq, previous_hash, hash FROM case_event ORDER BY seq').iterate()
  for (const row of rows as IterableIterator<{ seq: number; previous_hash: Buffer; hash: Buffer }>) {
    const follows = row.seq === last.seq + 1
    if (!follows) missing.push({ from: last.seq + 1, to: row.seq - 1 })
    if (unsealed.has(row.seq) || (follows && !row.previous_hash.equals(last.hash))) doubtful.push(row.seq)
    last = row
  }
  if (highest > last.seq) missing.push({ from: last.seq + 1, to: highest })
  return { missing, doubtful }
}
