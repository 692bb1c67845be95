// Looks for cases that the one being logged may already be. Of a confidential one the number would say whose case it is
// and about what, to whoever types that: only those who may open it are told.

import { type CaseRow, readCaseRow } from '#db/queries/case-row.ts'
import { findCasesWithKey } from '#db/queries/find-likely-duplicates.ts'
import type { CaseReader } from '#shared/cases/confidential.ts'
import {
  areAlike,
  type Comparable,
  caseKeysOf,
  type DuplicateReason,
  yearAround,
} from '#shared/cases/likely-duplicate.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { readOpenness } from './demand-open.ts'
import type { DeskServices } from './desk-services.ts'
import { readCaseLine } from './read-case-line.ts'
import { readKnownCase } from './record-case-event.ts'

export interface NewCase extends Comparable {
  readonly receivedOn: PlainDate
}

export interface LikelyDuplicate {
  readonly line: CaseLine
  readonly why: DuplicateReason
}

export interface LikelyDuplicates {
  readonly cases: LikelyDuplicate[]
  /** How many more are not to be named to the reader. */
  readonly withheld: number
}

const mostShown = 5
/** Cases of the same parties and right that are looked at: nobody has more in a year. */
const mostLookedAt = 20

/** At most five, those with the same number first. */
export function findDuplicates(desk: DeskServices, wanted: NewCase, reader: CaseReader): LikelyDuplicates {
  const found = new Set<number>()
  const shown: LikelyDuplicate[] = []
  for (const key of caseKeysOf(wanted)) {
    for (const id of findCasesWithKey(desk.store, key, mostLookedAt)) {
      const row = found.has(id) ? null : readCaseRow(desk.store, id)
      if (!row || (key.field === 'partiesAndRight' && !isOfTheYear(desk, row, wanted))) continue
      found.add(id)
      if (readOpenness(desk, id, reader) !== 'withheld')
        shown.push({ line: readCaseLine(desk, row), why: key.field })
    }
  }
  return { cases: shown.slice(0, mostShown), withheld: found.size - shown.length }
}

function isOfTheYear(desk: DeskServices, row: CaseRow, wanted: NewCase): boolean {
  const { from, to } = yearAround(wanted.receivedOn)
  if (row.receivedOn < from || row.receivedOn > to) return false
  return areAlike(readKnownCase(desk, row.id).state, wanted)
}
