// Empties every projection. Only inside a transaction that fills them again, or in a scratch store.

import { statement, type WriteStore } from '../store-handle.ts'
import { linkTables } from './project-links.ts'

export function clearProjections(store: WriteStore): void {
  for (const table of ['case_row', 'clock', 'milestone', 'party', ...linkTables])
    statement(store, `DELETE FROM ${table}`).run()
}
