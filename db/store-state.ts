// Which state a store is in, as one connection sees it: another whenever anything was recorded, on whatever thread.

import { type ReadStore, statement } from './store-handle.ts'

/** Null within a transaction: what it wrote may yet be rolled back. Costs two looks at memory. */
export function readStoreState(store: ReadStore): string | null {
  if (store.database.inTransaction) return null
  const byOthers = statement(store, 'PRAGMA data_version').pluck().get()
  const byThis = statement(store, 'SELECT total_changes()').pluck().get()
  return `${byOthers} ${byThis}`
}
