// Cases that may be the one being logged: by a number, or by a party within a span of days. Whether they are alike beyond
// that is decided by shared/cases/likely-duplicate.

import type { CaseKey } from '#shared/cases/likely-duplicate.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { type ReadStore, statement } from '../store-handle.ts'

/** Ids of cases that have this number, oldest first. */
export function findCasesWithKey(
  store: ReadStore,
  { field, value }: CaseKey,
  limit: number,
): readonly number[] {
  return statement(
    store,
    'SELECT case_id FROM case_key WHERE field = :field AND value = :value ORDER BY case_id LIMIT :limit',
  )
    .pluck()
    .all({ field, value, limit }) as number[]
}

export interface PartySpan {
  readonly role: string
  readonly name: string
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Ids of cases in which somebody has a role, received in a span of days, latest first. */
export function findCasesOfParty(store: ReadStore, span: PartySpan, limit: number): readonly number[] {
  return statement(
    store,
    `SELECT DISTINCT p.case_id FROM party p JOIN case_row c ON c.id = p.case_id
     WHERE p.role = :role AND p.name = :name AND c.received_on BETWEEN :from AND :to
     ORDER BY c.received_on DESC, c.id DESC LIMIT :limit`,
  )
    .pluck()
    .all({ ...span, from: toDayNumber(span.from), to: toDayNumber(span.to), limit }) as number[]
}
