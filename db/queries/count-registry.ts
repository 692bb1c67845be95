// How many entries the registries hold at the end of a range, and how many came and left on its days. Entries merged
// into one count as one, since the day the first of them came in.

import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import type { RegistryFacts } from '#shared/summary/month-facts.ts'
import { type ReadStore, statement } from '../store-handle.ts'

/** @param from first day @param to last day, included */
export function countRegistry(
  store: ReadStore,
  from: PlainDate,
  to: PlainDate,
): Partial<Record<EntryKind, RegistryFacts>> {
  const rows = statement(store, countByKind).all({
    from: toDayNumber(from),
    to: toDayNumber(to),
  }) as (RegistryFacts & {
    readonly kind: EntryKind
  })[]
  return Object.fromEntries(rows.map(({ kind, ...facts }) => [kind, facts]))
}

const countByKind = `
  SELECT kind,
    count(*) FILTER (WHERE added_on <= :to AND (removed_on IS NULL OR removed_on > :to)) AS atEnd,
    count(*) FILTER (WHERE added_on BETWEEN :from AND :to) AS added,
    count(*) FILTER (WHERE removed_on BETWEEN :from AND :to) AS removed
  FROM (
    SELECT kind, min(added_on) AS added_on, max(CASE WHEN merged_into IS NULL THEN removed_on END) AS removed_on
    FROM registry_entry GROUP BY kind, coalesce(merged_into, id)
  ) GROUP BY kind`
