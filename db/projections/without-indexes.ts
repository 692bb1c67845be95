// Lets many cases be written into tables without their indexes, which are made again at the end: a row costs a third.
// The indexes of search are piled up and packed likewise. What was dropped is written down in the store, so that an
// interrupted piece of work is mended at the next opening.

import { packTokens, pileUpTokens } from '../search/token-index.ts'
import { inTransaction, statement, type WriteStore } from '../store-handle.ts'
import { withRoom } from '../work-room.ts'
import { caseTableNames, metNameTables } from './projection-tables.ts'

const setting = 'droppedIndexes'

/** For work in several transactions while nobody reads: lists name the indexes they walk. */
export function withoutIndexes<T>(store: WriteStore, work: () => T): T {
  dropIndexes(store)
  try {
    return withRoom(store, work)
  } finally {
    mendIndexes(store)
  }
}

/** Makes the indexes again that interrupted work left dropped; costs nothing where there are none. */
export function mendIndexes(store: WriteStore): void {
  const dropped = statement(store, 'SELECT value FROM setting WHERE key = ?').pluck().get(setting)
  if (typeof dropped !== 'string') return
  inTransaction(store, () => {
    for (const sql of JSON.parse(dropped) as string[]) store.database.exec(sql)
    packTokens(store)
    statement(store, 'DELETE FROM setting WHERE key = ?').run(setting)
  })
}

function dropIndexes(store: WriteStore): void {
  inTransaction(store, () => {
    const indexes = statement(
      store,
      `SELECT name, sql FROM sqlite_schema
       WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify([...caseTableNames, ...metNameTables])) as { name: string; sql: string }[]
    statement(store, 'INSERT INTO setting (key, value) VALUES (?, ?)').run(
      setting,
      JSON.stringify(indexes.map(({ sql }) => sql)),
    )
    for (const { name } of indexes) store.database.exec(`DROP INDEX ${name}`)
    pileUpTokens(store)
  })
}
