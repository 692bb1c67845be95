// Keeps what cases are found by: their text and its tokens. Called where a case is projected, in the same transaction;
// a case whose text and state did not change costs one lookup.

import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'
import { placeOf } from './search-place.ts'
import { tokensOf } from './search-tokens.ts'
import { forgetTokens, insertTokens } from './token-index.ts'

export interface SearchedCase {
  readonly caseId: number
  /** Of `searchTextOf`. */
  readonly text: string
  /** Open cases are found first. */
  readonly open: boolean
}

/** Makes a case findable by its text as it is now. */
export function indexCase(store: WriteStore, { caseId, text, open }: SearchedCase): void {
  const place = placeOf(caseId, open)
  if (readText(store, place) === text) return
  unindexCase(store, caseId)
  insertCase(store, place, text, tokensOf(text))
}

/** As `indexCase` for a case that is not indexed yet, without looking whether it is. @param tokens of the text */
export function indexNewCase(store: WriteStore, { caseId, text, open }: SearchedCase, tokens: string): void {
  insertCase(store, placeOf(caseId, open), text, tokens)
}

/** Lets a case be found no more. */
export function unindexCase(store: WriteStore, caseId: number): void {
  for (const place of [placeOf(caseId, true), placeOf(caseId, false)]) {
    const text = readText(store, place)
    if (text === undefined) continue
    forgetTokens(store, 'search_token', place, tokensOf(text))
    statement(store, 'DELETE FROM searched_case WHERE place = :place').run({ place })
  }
}

/** What a case is found by, for comparing it with a replay; null where it is not indexed. */
export function readSearchedCase(store: ReadStore, caseId: number): Omit<SearchedCase, 'caseId'> | null {
  for (const open of [true, false]) {
    const text = readText(store, placeOf(caseId, open))
    if (text !== undefined) return { text, open }
  }
  return null
}

function readText(store: ReadStore, place: number): string | undefined {
  return statement(store, 'SELECT text FROM searched_case WHERE place = :place').pluck().get({ place }) as
    | string
    | undefined
}

function insertCase(store: WriteStore, place: number, text: string, tokens: string): void {
  statement(store, 'INSERT INTO searched_case (place, text) VALUES (?, ?)').run(place, text)
  insertTokens(store, 'search_token', place, tokens)
}
