// Makes every projection again, in one transaction: until it commits every reader sees the rows there were, and if it
// does not nothing has happened. Tables are dropped and made anew, their indexes last, because a row inserted into an
// indexed table costs three times one that is not.

import { clearTokens, packTokens, pileUpTokens } from '../search/token-index.ts'
import { inTransaction, statement, type WriteStore } from '../store-handle.ts'
import { withRoom } from '../work-room.ts'
import { BulkProjector } from './bulk-projector.ts'
import type { ComputedCases } from './compute-cases.ts'
import { rebuildRegistry } from './project-registry.ts'
import { rebuildReservations } from './project-reservations.ts'
import { caseTableNames, metNameTables, rollUpTableNames } from './projection-tables.ts'

/**
 * @param computed every case of the log (compute-cases.ts); the log must not grow meanwhile
 * @param onCases called after some cases with how many are done; may throw to give up
 * @returns how many cases
 */
export function remakeProjections(
  store: WriteStore,
  computed: Iterable<ComputedCases>,
  onCases: (done: number) => void,
): number {
  return withRoom(store, () => inTransaction(store, () => remake(store, computed, onCases)))
}

function remake(
  store: WriteStore,
  computed: Iterable<ComputedCases>,
  onCases: (done: number) => void,
): number {
  const indexes = emptyTables(store)
  statement(store, 'DELETE FROM searched_case').run()
  clearTokens(store)
  pileUpTokens(store)
  const projector = new BulkProjector(store)
  let done = 0
  for (const some of computed) {
    projector.add(some)
    done += some.cases
    onCases(done)
  }
  projector.flush()
  packTokens(store)
  rebuildReservations(store, store)
  rebuildRegistry(store)
  for (const sql of indexes) store.database.exec(sql)
  return done
}

interface SchemaEntry {
  readonly type: 'table' | 'index'
  readonly name: string
  readonly sql: string
}

/** Drops the projected tables, makes them again empty, and returns the SQL of their indexes. */
function emptyTables(store: WriteStore): readonly string[] {
  const tables = [...caseTableNames, ...rollUpTableNames, ...metNameTables]
  const entries = statement(
    store,
    `SELECT type, name, sql FROM sqlite_schema
     WHERE sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
  ).all(JSON.stringify(tables)) as SchemaEntry[]
  for (const table of tables) store.database.exec(`DROP TABLE ${table}`)
  for (const { type, sql } of entries) if (type === 'table') store.database.exec(sql)
  return entries.filter(({ type }) => type === 'index').map(({ sql }) => sql)
}
