// Makes every projection again from the events, in one transaction: until it commits every reader sees the rows there
// were, and if it does not nothing has happened. Tables are dropped and made anew, their indexes last, because a row
// inserted into an indexed table costs three times one that is not.

import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { iterateCases } from '../events/iterate-cases.ts'
import { parseEventRow } from '../events/read-case-events.ts'
import { clearSearch, packSearch, pileUpSearch } from '../search/index-case.ts'
import { inTransaction, statement, type WriteStore } from '../store-handle.ts'
import { BulkProjector } from './bulk-projector.ts'
import { rebuildRegistry } from './project-registry.ts'
import { rebuildReservations } from './project-reservations.ts'
import { caseTableNames, metNameTables, rollUpTableNames } from './projection-tables.ts'

/** @param onCase called before each case with how many are done; may throw to give up @returns how many cases */
export function remakeProjections(
  store: WriteStore,
  reckoning: Reckoning,
  onCase: (done: number) => void,
): number {
  return inTransaction(store, () => {
    const indexes = emptyTables(store)
    clearSearch(store)
    pileUpSearch(store)
    const projector = new BulkProjector(store, reckoning)
    let done = 0
    for (const { caseId, rows } of iterateCases(store)) {
      onCase(done++)
      projector.add(caseId, rows.map(parseEventRow))
    }
    projector.flush()
    packSearch(store)
    rebuildReservations(store, store)
    rebuildRegistry(store)
    for (const sql of indexes) store.database.exec(sql)
    return done
  })
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
