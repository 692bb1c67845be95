// Cases that may be the one being logged, by the keys they are compared by (shared/cases/likely-duplicate.ts).

import type { CaseKey } from '#shared/cases/likely-duplicate.ts'
import { type ReadStore, statement } from '../store-handle.ts'

/** Ids of cases that have this key, latest first. */
export function findCasesWithKey(
  store: ReadStore,
  { field, value }: CaseKey,
  limit: number,
): readonly number[] {
  return statement(
    store,
    'SELECT case_id FROM case_key WHERE field = :field AND value = :value ORDER BY case_id DESC LIMIT :limit',
  )
    .pluck()
    .all({ field, value, limit }) as number[]
}
