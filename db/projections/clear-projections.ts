// Empties every projection. Only inside a transaction that fills them again, or in a scratch store.

import { clearSearch } from '../search/index-case.ts'
import { statement, type WriteStore } from '../store-handle.ts'

export function clearProjections(store: WriteStore): void {
  for (const table of ['case_row', 'clock', 'milestone', 'party'])
    statement(store, `DELETE FROM ${table}`).run()
  clearSearch(store)
}
