// What a store holds that another file of it (a backup, a store that was moved aside) does not: what would no longer be
// seen if that file came in its place. Leaves the file, and what lies beside it, as it was.

import Database from 'better-sqlite3'
import { passingDeskEvents } from '../events/passing-desk-events.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import { leavingNothingBeside } from './leaving-nothing-beside.ts'

export interface Beyond {
  /** Cases that the file does not know at all. */
  readonly cases: number
  /** Events of cases. */
  readonly events: number
  /** Changes of settings, calendar, rules, registries, numbers and accounts. */
  readonly deskEvents: number
}

/** @returns null where the file cannot be read */
export function readBeyond(store: ReadStore, file: string): Beyond | null {
  try {
    return leavingNothingBeside(file, () => compare(store, file))
  } catch {
    return null
  }
}

// The entry that says a restore was made belongs to the store that came in: nobody recorded it.
const passing = [...passingDeskEvents, 'restored'].map(type => `'${type}'`).join(', ')

function compare(store: ReadStore, file: string): Beyond {
  const other = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const shared = lastShared(
      store.database,
      other,
      'SELECT hash FROM case_event WHERE seq = ?',
      'case_event',
    )
    const sharedOfDesk = lastShared(
      store.database,
      other,
      "SELECT recorded_at_ms || ' ' || actor || ' ' || type || ' ' || payload FROM desk_event WHERE seq = ?",
      'desk_event',
    )
    const count = (sql: string, seq: number) => statement(store, sql).pluck().get({ seq }) as number
    return {
      cases: count(
        `SELECT count(*) FROM (SELECT DISTINCT case_id FROM case_event WHERE seq > :seq) AS late
         WHERE NOT EXISTS (SELECT 1 FROM case_event WHERE case_id = late.case_id AND seq <= :seq)`,
        shared,
      ),
      events: count('SELECT count(*) FROM case_event WHERE seq > :seq', shared),
      deskEvents: count(
        `SELECT count(*) FROM desk_event WHERE seq > :seq AND type NOT IN (${passing})`,
        sharedOfDesk,
      ),
    }
  } finally {
    other.close()
  }
}

/**
 * Place of the last entry that both logs have. Logs of one desk are the same up to where they part and never after, so
 * it is found by halving; counting entries would not do, for each may have gone on by itself since.
 */
function lastShared(
  one: Database.Database,
  other: Database.Database,
  entry: string,
  table: 'case_event' | 'desk_event',
): number {
  const lengthOf = (database: Database.Database) =>
    (database.prepare(`SELECT max(seq) FROM ${table}`).pluck().get() as number | null) ?? 0
  const [ours, theirs] = [one.prepare(entry).pluck(), other.prepare(entry).pluck()]
  const same = (seq: number): boolean => {
    const [a, b] = [ours.get(seq), theirs.get(seq)]
    return a instanceof Buffer && b instanceof Buffer ? a.equals(b) : a !== undefined && a === b
  }
  let low = 0
  let high = Math.min(lengthOf(one), lengthOf(other))
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (same(middle)) low = middle
    else high = middle - 1
  }
  return low
}
