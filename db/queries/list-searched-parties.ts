// The parties a case is found by. Reporters 举报人 are not among them.

import { type ReadStore, statement } from '../store-handle.ts'

export function listSearchedParties(store: ReadStore, caseId: number): readonly string[] {
  return statement(store, `SELECT name FROM party WHERE case_id = :caseId AND role <> 'reporter'`)
    .pluck()
    .all({ caseId }) as string[]
}
