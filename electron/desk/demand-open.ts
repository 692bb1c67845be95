// Keeps a confidential case from whoever may not open it: neither read nor carried. What counts is what the case is
// today, on whatever day it is looked at: it was no less confidential before somebody marked it.

import { readCaseRow } from '#db/queries/case-row.ts'
import { type CaseReader, isInTheKnow } from '#shared/cases/confidential.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { DeskServices } from './desk-services.ts'

export type Openness = 'open' | 'confidential' | 'withheld'

/** @throws FailureError caseNotFound */
export function readOpenness(desk: DeskServices, caseId: number, reader: CaseReader): Openness {
  const live = desk.recalled?.live ?? desk
  const row = readCaseRow(live.store, caseId)
  if (!row) throw new FailureError('caseNotFound')
  if (!row.confidential) return 'open'
  return isInTheKnow(row, reader) ? 'confidential' : 'withheld'
}

/** @throws FailureError caseNotFound | caseConfidential */
export function demandOpen(desk: DeskServices, caseId: number, reader: CaseReader): void {
  if (readOpenness(desk, caseId, reader) === 'withheld') throw new FailureError('caseConfidential')
}
