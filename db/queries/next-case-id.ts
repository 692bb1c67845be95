// The id the next case gets. Ids are of this store only; a case is known outside by its registration event.

import { type ReadStore, statement } from '../store-handle.ts'

export function nextCaseId(store: ReadStore): number {
  return ((statement(store, 'SELECT max(id) FROM case_row').pluck().get() as number | null) ?? 0) + 1
}
