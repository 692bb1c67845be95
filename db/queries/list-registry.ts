// A registry as a list: its entries with their standing on a day, and the names that cases have and the registry has
// not. Runs off the window's thread.

import { foldForSearch } from '#shared/cases/search-text.ts'
import type { RegistryLine } from '#shared/contract/registries-contract.ts'
import { type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { combineEntries } from '#shared/registries/combine-entries.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import { findSuspension, type RegistryShow } from '#shared/registries/entry-standing.ts'
import type { Entry } from '#shared/registries/fold-entry.ts'
import { type SearchTest, testOf } from '../search/find-cases.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import { countEntryCases, countQuotaUse, listMetNames } from './entry-cases.ts'
import { readEntries } from './registry-entry.ts'
import { listUnregisteredNames, type UnregisteredName } from './unregistered-names.ts'

export interface RegistryRequest {
  readonly kind: EntryKind
  readonly show: RegistryShow
  /** Part of a name (present or former), pinyin, its initials, or the code. */
  readonly text: string
  readonly offset: number
  readonly limit: number
  readonly today: PlainDate
}

export interface RegistryPage {
  readonly counts: Readonly<Record<RegistryShow, number>>
  readonly total: number
  readonly lines: RegistryLine[]
}

export function listRegistry(store: ReadStore, request: RegistryRequest): RegistryPage {
  const text = foldForSearch(request.text)
  const entries = readRegistered(store, request.kind, text)
  const shown = {
    registered: entries.filter(entry => entry.removed === null || entry.removed.on > request.today),
    suspended: entries.filter(
      entry => entry.removed === null && findSuspension(entry.suspensions, request.today) !== null,
    ),
    removed: entries.filter(entry => entry.removed !== null),
  }
  const met = listUnregisteredNames(store, request.kind, text, request)
  const page = <T>(all: readonly T[]): readonly T[] =>
    all.slice(request.offset, request.offset + request.limit)
  return {
    counts: {
      registered: shown.registered.length,
      suspended: shown.suspended.length,
      removed: shown.removed.length,
      met: met.total,
    },
    total: request.show === 'met' ? met.total : shown[request.show].length,
    lines:
      request.show === 'met'
        ? met.names.map(name => toMetLine(store, name))
        : page(shown[request.show]).map(entry => toLine(store, entry, request.today)),
  }
}

function readRegistered(store: ReadStore, kind: EntryKind, text: string): readonly Entry[] {
  const rows = statement(store, findEntries(testOf(store, text)))
    .pluck()
    .all({ kind, text }) as string[]
  return rows.map(row => {
    const entry = JSON.parse(row) as Entry
    return combineEntries(entry, readEntries(store, entry.absorbed))
  })
}

function toLine(store: ReadStore, entry: Entry, today: PlainDate): RegistryLine {
  const names = listMetNames(store, entry)
  const suspension = findSuspension(entry.suspensions, today)
  const year = yearOf(today)
  const quota = entry.quotas.find(one => one.year === year)?.amount ?? null
  return {
    id: entry.id,
    name: entry.name,
    code: entry.facts.code ?? null,
    formerNames: entry.names.length - 1,
    suspendedUntil: suspension ? (suspension.until ?? 'open') : null,
    validUntil: entry.facts.validUntil ?? null,
    removedOn: entry.removed?.on ?? null,
    mechanism: entry.facts.mechanism ?? null,
    quota,
    used: entry.kind === 'entity' ? countQuotaUse(store, names, year) : 0,
    ...countEntryCases(store, names),
  }
}

function toMetLine(store: ReadStore, { name, code, metIds, ...counted }: UnregisteredName): RegistryLine {
  const names = metIds.map(id => ({ id, role: '', name, code, cases: 0, open: 0 }))
  return {
    id: null,
    name,
    code: code === '' ? null : code,
    formerNames: 0,
    suspendedUntil: null,
    validUntil: null,
    removedOn: null,
    mechanism: null,
    quota: null,
    used: 0,
    ...counted,
    lastReceivedOn: countEntryCases(store, names).lastReceivedOn,
  }
}

function findEntries(test: SearchTest): string {
  return `
    SELECT entry FROM registry_entry e
    WHERE kind = :kind AND merged_into IS NULL
      AND (:text = '' OR EXISTS
        (SELECT 1 FROM registry_name n WHERE n.owner = e.id AND ${test}(n.search, :text) > 0))
    ORDER BY name, id`
}
