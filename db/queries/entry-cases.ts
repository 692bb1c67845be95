// The cases of a registry's entry: those that name it by its code, or by a name it has or had where the codes do not
// contradict it. Cases keep the spelling they were recorded with; nothing is copied into them.

import { type DayNumber, fromDayNumber, type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { type EntryKind, rolesOfKind } from '#shared/registries/entry-kind.ts'
import { quotaRule } from '#shared/registries/quota-rule.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface MetName {
  readonly id: number
  readonly role: string
  readonly name: string
  readonly code: string
  readonly cases: number
  readonly open: number
}

/** The names of cases that stand for the entry, the busiest first. */
export function listMetNames(store: ReadStore, entry: { id: string; kind: EntryKind }): readonly MetName[] {
  return statement(store, findMetNames).all({
    id: entry.id,
    roles: JSON.stringify(rolesOfKind[entry.kind]),
  }) as MetName[]
}

export interface EntryCases {
  readonly cases: number
  readonly open: number
  readonly lastReceivedOn: PlainDate | null
}

/** How many cases the names have; one that has two of them counts twice only where both are in it. */
export function countEntryCases(store: ReadStore, names: readonly MetName[]): EntryCases {
  const days = names.map(({ id }) =>
    statement(store, 'SELECT max(received_on) FROM met_case WHERE met_id = :id').pluck().get({ id }),
  ) as number[]
  return {
    cases: names.reduce((sum, name) => sum + name.cases, 0),
    open: names.reduce((sum, name) => sum + name.open, 0),
    lastReceivedOn: days.length === 0 ? null : fromDayNumber(Math.max(...days) as DayNumber),
  }
}

/** Ids of the cases, the last received first. */
export function listEntryCaseIds(
  store: ReadStore,
  names: readonly MetName[],
  page: { readonly offset: number; readonly limit: number },
): { total: number; ids: readonly number[] } {
  const metIds = JSON.stringify(names.map(({ id }) => id))
  const total = statement(
    store,
    'SELECT count(DISTINCT case_id) FROM met_case WHERE met_id IN (SELECT value FROM json_each(:metIds))',
  )
  const ids = statement(
    store,
    `SELECT case_id FROM met_case WHERE met_id IN (SELECT value FROM json_each(:metIds)) GROUP BY case_id
     ORDER BY max(received_on) DESC, case_id DESC LIMIT :limit OFFSET :offset`,
  )
  return {
    total: total.pluck().get({ metIds }) as number,
    ids: ids.pluck().all({ metIds, ...page }) as number[],
  }
}

/** Ids of the cases that were taken in spite of a suspension or a used-up quota, the last received first. */
export function listCasesInSpite(
  store: ReadStore,
  names: readonly MetName[],
  limit: number,
): readonly number[] {
  return statement(
    store,
    `SELECT DISTINCT case_id FROM met_case
     WHERE in_spite = 1 AND met_id IN (SELECT value FROM json_each(:metIds))
     ORDER BY received_on DESC, case_id DESC LIMIT :limit`,
  )
    .pluck()
    .all({ metIds: JSON.stringify(names.map(({ id }) => id)), limit }) as number[]
}

/** Pre-examinations of a year that use up the quota (quota-rule.ts). @param without id of a case not to be counted */
export function countQuotaUse(
  store: ReadStore,
  names: readonly MetName[],
  year: number,
  without?: number,
): number {
  return statement(store, countUse)
    .pluck()
    .get({
      metIds: JSON.stringify(names.filter(({ role }) => role === quotaRule.role).map(({ id }) => id)),
      kind: quotaRule.kind,
      without: without ?? null,
      refunded: JSON.stringify(quotaRule.refundedBeforeAcceptance),
      from: toDayNumber(`${year}-01-01` as PlainDate),
      to: toDayNumber(`${year}-12-31` as PlainDate),
    }) as number
}

const findMetNames = `
  SELECT m.id, m.role, m.name, m.code, m.cases, m.open FROM met_name m
  WHERE m.id IN (
    SELECT m2.id FROM registry_name n JOIN met_name m2 ON m2.name_key = n.name_key
    WHERE n.owner = :id AND (m2.code = '' OR n.code = '' OR m2.code = n.code)
    UNION
    SELECT m2.id FROM registry_name n JOIN met_name m2 ON m2.code = n.code AND m2.code <> ''
    WHERE n.owner = :id AND n.code <> '')
  AND m.role IN (SELECT value FROM json_each(:roles))
  ORDER BY m.cases DESC, m.name, m.id`

const countUse = `
  SELECT count(DISTINCT c.case_id) FROM met_case c JOIN case_row r ON r.id = c.case_id
  WHERE c.met_id IN (SELECT value FROM json_each(:metIds)) AND c.leading = 1
    AND c.case_id IS NOT :without AND c.received_on BETWEEN :from AND :to AND r.kind = :kind
    AND NOT (r.accepted_on IS NULL AND r.outcome IS NOT NULL
      AND r.outcome IN (SELECT value FROM json_each(:refunded)))`
