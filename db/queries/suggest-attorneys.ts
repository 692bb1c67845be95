// Attorneys 代理师 for a case while one is being typed: the people that agencies of the registry have declared.

import { foldForSearch } from '#shared/cases/search-text.ts'
import type { Entry } from '#shared/registries/fold-entry.ts'
import { markValue } from '#shared/search/mark-value.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import type { NameSuggestion, SuggestRequest } from './suggest-names.ts'

/** Each once, by name. A centre has a few hundred agencies, so that all of them are looked at. */
export function suggestAttorneys(
  store: ReadStore,
  request: Pick<SuggestRequest, 'text' | 'limit'>,
): NameSuggestion[] {
  const word = foldForSearch(request.text)
  const names = new Set(readAgencies(store).flatMap(listAttorneys))
  return [...names]
    .filter(name => word === '' || markValue({ field: 'party', text: name }, word) !== null)
    .sort()
    .slice(0, request.limit)
    .map(name => ({ name, code: null, cases: 0, note: null, currentName: null }))
}

function readAgencies(store: ReadStore): readonly Entry[] {
  const texts = statement(
    store,
    "SELECT entry FROM registry_entry WHERE kind = 'agency' AND removed_on IS NULL AND merged_into IS NULL",
  )
    .pluck()
    .all() as string[]
  return texts.map(text => JSON.parse(text) as Entry)
}

// Written by hand, in whatever way the list was kept.
function listAttorneys({ facts }: Entry): readonly string[] {
  const names = (facts.attorneys ?? '').split(/[、，,；;/\s]+/)
  return names.map(name => name.trim()).filter(name => name !== '')
}
