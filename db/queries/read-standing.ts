// How an applicant stands on a day, by the registry and by the cases that use up its quota.

import { type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { combineEntries } from '#shared/registries/combine-entries.ts'
import { computeStanding, type Standing } from '#shared/registries/entry-standing.ts'
import type { ReadStore } from '../store-handle.ts'
import { countQuotaUse, listMetNames } from './entry-cases.ts'
import { findEntryId, readEntries, readEntry } from './registry-entry.ts'

export interface AskedStanding {
  readonly applicant: string
  /** 统一社会信用代码 where it is known. */
  readonly code: string | null
  readonly day: PlainDate
  /** A case that is not counted: the one asked about, where it is recorded already. */
  readonly without?: number | undefined
}

export interface FoundStanding extends Standing {
  /** Null: not in the registry. */
  readonly entryId: string | null
  /** As the registry has it. */
  readonly name: string
}

export function readStanding(
  store: ReadStore,
  { applicant, code, day, without }: AskedStanding,
): FoundStanding {
  const entryId = findEntryId(store, 'entity', { name: applicant, code })
  const found = entryId === null ? null : readEntry(store, entryId)
  const entry = found && combineEntries(found, readEntries(store, found.absorbed))
  const used = entry ? countQuotaUse(store, listMetNames(store, entry), yearOf(day), without) : 0
  return { entryId, name: entry?.name ?? applicant, ...computeStanding(entry, day, used) }
}
