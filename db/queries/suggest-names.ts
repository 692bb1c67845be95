// Names for a field of a case while it is being typed: entries of the registry first, then names that cases have.

import { foldForSearch } from '#shared/cases/search-text.ts'
import { kindOfRole } from '#shared/registries/entry-kind.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface NameSuggestion {
  readonly name: string
  readonly code: string | null
  readonly cases: number
  readonly note: 'suspended' | 'formerName' | null
  /** The name an entry has now, where `name` is one it had. */
  readonly currentName: string | null
}

export interface SuggestRequest {
  /** Id of the party field. A role that no registry has finds nothing: private people are never suggested. */
  readonly role: string
  readonly text: string
  readonly limit: number
}

/** Names in which `text` is a part of the name, the code, the pinyin or its initials; those that begin so come first. */
export function suggestNames(store: ReadStore, { role, text, limit }: SuggestRequest): NameSuggestion[] {
  if (kindOfRole(role) === null) return []
  const rows = statement(store, findMet).all({ role, text: foldForSearch(text), limit }) as MetRow[]
  return rows.map(({ name, code, cases }) => ({
    name,
    code: code === '' ? null : code,
    cases,
    note: null,
    currentName: null,
  }))
}

interface MetRow {
  readonly name: string
  readonly code: string
  readonly cases: number
}

const findMet = `
  SELECT name, max(code) AS code, sum(cases) AS cases FROM met_name
  WHERE role = :role AND (:text = '' OR instr(search, :text) > 0)
  GROUP BY name
  ORDER BY instr(char(10) || search, char(10) || :text) > 0 DESC, sum(cases) DESC, name LIMIT :limit`
