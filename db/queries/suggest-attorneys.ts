// Attorneys 代理师 for a case while one is being typed: who acted for its agency in the cases received last, then the
// people that agencies of the registry have declared. Kept nowhere for this: the cases themselves say it.

import { foldCase } from '#shared/cases/fold-case.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import type { Entry } from '#shared/registries/fold-entry.ts'
import { normaliseEntityName } from '#shared/registries/normalise-entity-name.ts'
import { markValue } from '#shared/search/mark-value.ts'
import { readCaseEvents } from '../events/read-case-events.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import type { NameSuggestion, SuggestRequest } from './suggest-names.ts'

/** Cases of the agency that are read for each letter typed. */
const mostRead = 30

/**
 * Each once, by name, with how many of the cases that were read name it. What is confidential names nobody; without an
 * agency only the registry does. A centre has a few hundred agencies, so that all of them are looked at.
 */
export function suggestAttorneys(
  store: ReadStore,
  { text, limit, agency = '' }: Pick<SuggestRequest, 'text' | 'limit' | 'agency'>,
): NameSuggestion[] {
  const word = foldForSearch(text)
  const counted = new Map<string, number>()
  for (const name of readActing(store, agency)) counted.set(name, (counted.get(name) ?? 0) + 1)
  for (const name of readDeclared(store)) counted.set(name, counted.get(name) ?? 0)
  return [...counted]
    .filter(([name]) => word === '' || markValue({ field: 'party', text: name }, word) !== null)
    .sort(([a, casesOfA], [b, casesOfB]) => casesOfB - casesOfA || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([name, cases]) => ({ name, code: null, cases, note: null, currentName: null }))
}

// Of the cases of the agency, in any of its spellings, that were received last.
function readActing(store: ReadStore, agency: string): readonly string[] {
  if (agency.trim() === '') return []
  const spellings = statement(store, "SELECT id FROM met_name WHERE role = 'agency' AND name_key = :key")
    .pluck()
    .all({ key: normaliseEntityName(agency) })
  const cases = spellings.flatMap(id => statement(store, readLast).all({ id, most: mostRead }) as LastCase[])
  const last = cases.sort((a, b) => b.receivedOn - a.receivedOn).slice(0, mostRead)
  return [...new Set(last.map(({ id }) => id))].flatMap(id => {
    const { attorney } = foldCase(readCaseEvents(store, id)).fields
    return typeof attorney === 'string' ? splitNames(attorney) : []
  })
}

interface LastCase {
  readonly id: number
  readonly receivedOn: number
}

const readLast = `
  SELECT c.case_id AS id, c.received_on AS receivedOn FROM met_case c CROSS JOIN case_row r ON r.id = c.case_id
  WHERE c.met_id = :id AND r.confidential = 0 ORDER BY c.received_on DESC, c.case_id DESC LIMIT :most`

function readDeclared(store: ReadStore): readonly string[] {
  const texts = statement(
    store,
    "SELECT entry FROM registry_entry WHERE kind = 'agency' AND removed_on IS NULL AND merged_into IS NULL",
  )
    .pluck()
    .all() as string[]
  return texts.flatMap(text => splitNames((JSON.parse(text) as Entry).facts.attorneys ?? ''))
}

// Written by hand, in whatever way the list was kept.
function splitNames(text: string): readonly string[] {
  const names = text.split(/[、，,；;/\s]+/)
  return names.map(name => name.trim()).filter(name => name !== '')
}
