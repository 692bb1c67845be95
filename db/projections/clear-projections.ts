// Empties every projection. Only inside a transaction that fills them again, or in a scratch store.

import { statement, type WriteStore } from '../store-handle.ts'
import { linkTables } from './project-links.ts'

export function clearProjections(store: WriteStore): void {
  const tables = [
    'case_row',
    'clock',
    'milestone',
    'party',
    'met_case',
    'met_name',
    'case_key',
    ...linkTables,
  ]
  for (const table of tables) statement(store, `DELETE FROM ${table}`).run()
}
