// Keeps the numbers a case is known by outside the centre, so that a second case with one of them is noticed without
// reading a million. Same transaction as the events of the case.

import type { CaseState } from '#shared/cases/case-state.ts'
import { caseKeysOf } from '#shared/cases/likely-duplicate.ts'
import { statement, type WriteStore } from '../store-handle.ts'

export function projectCaseKeys(store: WriteStore, caseId: number, state: CaseState): void {
  statement(store, 'DELETE FROM case_key WHERE case_id = :caseId').run({ caseId })
  for (const { field, value } of caseKeysOf(state.fields)) {
    statement(store, 'INSERT INTO case_key (field, value, case_id) VALUES (:field, :value, :caseId)').run({
      ...{ field, value, caseId },
    })
  }
}
