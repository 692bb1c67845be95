// Names for a field of a case while it is being typed: entries of the registry with what is to be known of them, and
// names that cases have.

import { foldForSearch, namesMark } from '#shared/cases/search-text.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { combineEntries } from '#shared/registries/combine-entries.ts'
import { type EntryKind, kindOfRole } from '#shared/registries/entry-kind.ts'
import { findSuspension } from '#shared/registries/entry-standing.ts'
import { type SearchTest, testOf } from '../search/find-cases.ts'
import { type FoundName, findNames } from '../search/find-names.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import { countEntryCases, listMetNames } from './entry-cases.ts'
import { findEntryId, readEntries, readEntry } from './registry-entry.ts'
import { suggestAttorneys } from './suggest-attorneys.ts'

export interface NameSuggestion {
  readonly name: string
  readonly code: string | null
  readonly cases: number
  readonly note: 'suspended' | 'formerName' | null
  /** The name an entry has now, where `name` is one it had. */
  readonly currentName: string | null
}

export interface SuggestRequest {
  /** Id of the field. A role that no registry has finds nothing: private people are never suggested. */
  readonly role: string
  readonly text: string
  /** The agency of the case, where attorneys are wanted. */
  readonly agency?: string | undefined
  readonly limit: number
  readonly today: PlainDate
}

/**
 * Names in which `text` is a part of the name, the code, the pinyin or its initials: entries of the registry first,
 * then other names by how many cases they have. Two spellings of one entry are offered as the entry.
 */
export function suggestNames(store: ReadStore, request: SuggestRequest): NameSuggestion[] {
  const { role, limit, today } = request
  if (role === 'attorney') return suggestAttorneys(store, request)
  const kind = kindOfRole(role)
  if (kind === null) return []
  const text = foldForSearch(request.text)
  const found = new Map<string, NameSuggestion>()
  for (const { owner, name, current } of statement(store, findRegistered(testOf(store, text))).all({
    kind,
    text,
    limit,
  }) as RegisteredRow[]) {
    // The first name of an entry that matches is the best: its present one, if that matches.
    if (!found.has(owner)) addEntry(store, found, { owner, name, former: current === 0, today })
  }
  // Twice as many: two spellings of one entry are one suggestion.
  for (const met of findNames(store, { role, word: text, limit: limit * 2 })) {
    if (found.size >= limit) break
    addMet(store, found, { kind, met, today })
  }
  return [...found.values()].slice(0, limit)
}

interface RegisteredRow {
  readonly owner: string
  readonly name: string
  readonly current: number
}

type Found = Map<string, NameSuggestion>

function addEntry(
  store: ReadStore,
  found: Found,
  { owner, name, former, today }: { owner: string; name: string; former: boolean; today: PlainDate },
): void {
  const alone = readEntry(store, owner)
  if (!alone || alone.removed !== null) return
  const entry = combineEntries(alone, readEntries(store, alone.absorbed))
  const suspended = findSuspension(entry.suspensions, today) !== null
  const isFormer = former && name !== entry.name
  found.set(owner, {
    name: isFormer ? name : entry.name,
    code: entry.facts.code ?? null,
    cases: countEntryCases(store, listMetNames(store, entry)).cases,
    note: suspended ? 'suspended' : isFormer ? 'formerName' : null,
    currentName: isFormer ? entry.name : null,
  })
}

function addMet(
  store: ReadStore,
  found: Found,
  { kind, met, today }: { kind: EntryKind; met: FoundName; today: PlainDate },
): void {
  const code = met.code === '' ? null : met.code
  const owner = findEntryId(store, kind, { name: met.name, code })
  if (owner !== null && found.has(owner)) return
  if (owner !== null) addEntry(store, found, { owner, name: met.name, former: false, today })
  if (owner !== null && found.has(owner)) return
  const key = `met ${met.name}`
  const before = found.get(key)
  found.set(key, {
    name: met.name,
    code: before?.code ?? code,
    cases: met.cases + (before?.cases ?? 0),
    note: null,
    currentName: null,
  })
}

// What is removed is sorted out among the few that are found. +kind: a registry is read from end to end, which is
// faster than its rows one by one through an index.
function findRegistered(test: SearchTest): string {
  return `
    SELECT owner, name, current FROM registry_name
    WHERE +kind = :kind AND (:text = '' OR ${test}(search, :text) > 0)
    ORDER BY instr(search, :text) = 1 OR instr(search, '${namesMark}' || :text) > 0 DESC, current DESC, name
    LIMIT :limit * 2`
}
