// An entry of a registry as its events tell it. Dated facts stand in the order of their days, however late they were
// recorded; of facts without a day the last recorded holds.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { EntryKind } from './entry-kind.ts'
import type { EntryFacts, RegistryChange, RegistryEvent } from './registry-event.ts'

export interface EntryName {
  readonly name: string
  readonly from: PlainDate
}

export interface Suspension {
  readonly from: PlainDate
  /** First day on which the entry is as before; null: not known yet. */
  readonly until: PlainDate | null
  readonly reason: string
}

export interface Quota {
  readonly year: number
  /** Null: no limit. */
  readonly amount: number | null
}

export interface Entry {
  readonly id: string
  readonly kind: EntryKind
  readonly addedOn: PlainDate
  /** The one it has now. */
  readonly name: string
  /** Oldest first; the last is `name`. */
  readonly names: readonly EntryName[]
  readonly facts: EntryFacts
  readonly suspensions: readonly Suspension[]
  readonly quotas: readonly Quota[]
  readonly removed: { readonly on: PlainDate; readonly reason: string } | null
  /** The entry that stands for this one since a merge. */
  readonly mergedInto: string | null
  /** Entries that this one stands for. */
  readonly absorbed: readonly string[]
}

type ChangeOf<T extends RegistryChange['type']> = Extract<RegistryChange, { type: T }>

/** @param events every event of the entry, in any order. Null: it was never added. */
export function foldEntry(id: string, events: readonly RegistryEvent[]): Entry | null {
  const inOrder = events.toSorted((a, b) => a.seq - b.seq).map(({ change }) => change)
  const added = inOrder.find(change => isOf(change, 'entryAdded'))
  if (!added) return null
  const merges = effectiveMerges(inOrder)
  const names = foldNames(inOrder, id, merges)
  return {
    id,
    kind: added.kind,
    addedOn: added.on,
    name: names.at(-1)?.name ?? added.name,
    names,
    facts: foldFacts(inOrder, id, merges) ?? added.facts,
    suspensions: foldSuspensions(inOrder),
    quotas: foldQuotas(inOrder),
    removed: foldRemoval(inOrder),
    mergedInto: merges.findLast(merge => merge.absorbed === id)?.entryId ?? null,
    absorbed: merges.filter(merge => merge.entryId === id).map(merge => merge.absorbed),
  }
}

function isOf<T extends RegistryChange['type']>(change: RegistryChange, type: T): change is ChangeOf<T> {
  return change.type === type
}

// A merge counts until it is undone. What it had chosen goes with it; what was recorded since stays.
function effectiveMerges(changes: readonly RegistryChange[]): readonly ChangeOf<'entriesMerged'>[] {
  const merges: ChangeOf<'entriesMerged'>[] = []
  for (const change of changes) {
    if (isOf(change, 'entriesMerged')) merges.push(change)
    if (!isOf(change, 'mergeUndone')) continue
    const undone = merges.findLastIndex(
      ({ entryId, absorbed }) => entryId === change.entryId && absorbed === change.absorbed,
    )
    if (undone >= 0) merges.splice(undone, 1)
  }
  return merges
}

function foldNames(
  changes: readonly RegistryChange[],
  id: string,
  merges: readonly ChangeOf<'entriesMerged'>[],
): readonly EntryName[] {
  const names: EntryName[] = []
  for (const change of changes) {
    const named = isOf(change, 'entryAdded') || isOf(change, 'entryRenamed')
    const merged = isOf(change, 'entriesMerged') && change.entryId === id && merges.includes(change)
    if (named || merged) names.push({ name: change.name, from: change.on })
  }
  // Stable: of two names from one day the later recorded holds. A name said again is no change of name.
  const byDay = names.toSorted((a, b) => a.from.localeCompare(b.from))
  return byDay.filter(({ name }, index) => name !== byDay[index - 1]?.name)
}

function foldFacts(
  changes: readonly RegistryChange[],
  id: string,
  merges: readonly ChangeOf<'entriesMerged'>[],
): EntryFacts | undefined {
  return changes.findLast(
    (change): change is ChangeOf<'entryChanged' | 'entriesMerged'> =>
      isOf(change, 'entryChanged') ||
      (isOf(change, 'entriesMerged') && change.entryId === id && merges.includes(change)),
  )?.facts
}

function foldSuspensions(changes: readonly RegistryChange[]): readonly Suspension[] {
  const byFirstDay = new Map<PlainDate, Suspension>()
  for (const { type: _, entryId: __, ...suspension } of changes.filter(one => isOf(one, 'entrySuspended')))
    byFirstDay.set(suspension.from, suspension)
  for (const { from, on } of changes.filter(one => isOf(one, 'suspensionEnded'))) {
    const begun = byFirstDay.get(from)
    if (begun) byFirstDay.set(from, { ...begun, until: on })
  }
  return [...byFirstDay.values()].sort((a, b) => a.from.localeCompare(b.from))
}

function foldQuotas(changes: readonly RegistryChange[]): readonly Quota[] {
  const byYear = new Map<number, Quota>()
  for (const { year, amount } of changes.filter(one => isOf(one, 'quotaSet')))
    byYear.set(year, { year, amount })
  return [...byYear.values()].sort((a, b) => a.year - b.year)
}

function foldRemoval(changes: readonly RegistryChange[]): Entry['removed'] {
  const removed = changes.findLast(change => isOf(change, 'entryRemoved'))
  return removed ? { on: removed.on, reason: removed.reason } : null
}
