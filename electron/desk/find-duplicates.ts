// Looks for cases that the one being logged may already be.

import { readCaseRow } from '#db/queries/case-row.ts'
import { findCasesOfParty, findCasesWithKey } from '#db/queries/find-likely-duplicates.ts'
import type { FieldValues } from '#shared/cases/case-event.ts'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { splitPartyNames } from '#shared/cases/case-parties.ts'
import { caseKeysOf, type DuplicateReason, sameRight, yearAround } from '#shared/cases/likely-duplicate.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { DeskServices } from './desk-services.ts'
import { readCaseLine } from './read-case-line.ts'
import { readKnownCase } from './record-case-event.ts'

export interface NewCase {
  readonly kind: CaseKind
  readonly title: string
  readonly receivedOn: PlainDate
  readonly fields: FieldValues
}

export interface LikelyDuplicate {
  readonly line: CaseLine
  readonly why: DuplicateReason
}

const mostShown = 5
/** Cases of one party looked at: a company with more in a year is not told apart by its name. */
const mostOfParty = 200

/** At most five, those with the same number first. */
export function findDuplicates(desk: DeskServices, wanted: NewCase): LikelyDuplicate[] {
  const found = new Map<number, DuplicateReason>()
  for (const key of caseKeysOf(wanted.fields)) {
    for (const id of findCasesWithKey(desk.store, key, mostShown))
      if (!found.has(id)) found.set(id, key.field)
  }
  for (const id of findAlike(desk, wanted)) if (!found.has(id)) found.set(id, 'partiesAndRight')
  return [...found].slice(0, mostShown).flatMap(([id, why]) => {
    const row = readCaseRow(desk.store, id)
    return row ? [{ line: readCaseLine(desk, row), why }] : []
  })
}

function findAlike(desk: DeskServices, wanted: NewCase): readonly number[] {
  const [name] = splitPartyNames(wanted.fields.applicant ?? wanted.fields.reporter)
  if (name === undefined) return []
  const role = wanted.fields.applicant === undefined ? 'reporter' : 'applicant'
  const span = { role, name, ...yearAround(wanted.receivedOn) }
  const alike: number[] = []
  for (const id of findCasesOfParty(desk.store, span, mostOfParty)) {
    const { state } = readKnownCase(desk, id)
    if (state.kind !== wanted.kind || !sameParties(state.fields, wanted.fields) || !sameRight(state, wanted))
      continue
    alike.push(id)
    if (alike.length === mostShown) break
  }
  return alike
}

function sameParties(a: FieldValues, b: FieldValues): boolean {
  return ['applicant', 'reporter', 'respondent'].every(role => namesIn(a[role]) === namesIn(b[role]))
}

function namesIn(value: unknown): string {
  return [...splitPartyNames(value)].sort().join('；')
}
