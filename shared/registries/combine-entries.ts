// An entry together with those it stands for since a merge: one history of names, one list of suspensions. Nothing is
// copied at the merge, so that undoing it restores both as they were.

import type { Entry, Quota } from './fold-entry.ts'

/** Of a year for which both have a quota, the one that stays has the say. */
export function combineEntries(stays: Entry, absorbed: readonly Entry[]): Entry {
  if (absorbed.length === 0) return stays
  const all = [stays, ...absorbed]
  return {
    ...stays,
    addedOn: all.map(({ addedOn }) => addedOn).sort()[0] ?? stays.addedOn,
    suspensions: all.flatMap(({ suspensions }) => suspensions).sort((a, b) => a.from.localeCompare(b.from)),
    quotas: combineQuotas(all),
  }
}

function combineQuotas(all: readonly Entry[]): readonly Quota[] {
  const byYear = new Map<number, Quota>()
  for (const quota of all.flatMap(({ quotas }) => quotas))
    if (!byYear.has(quota.year)) byYear.set(quota.year, quota)
  return [...byYear.values()].sort((a, b) => a.year - b.year)
}
