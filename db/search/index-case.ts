// Keeps what cases are found by: their text and its tokens. Called where a case is projected, in the same transaction;
// a case whose text and state did not change costs one lookup.

import { RowInserter } from '../insert-rows.ts'
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
  inserter.insert(store, [place, text])
  insertTokens(store, 'search_token', place, tokensOf(text))
}

/** What a case that is not indexed yet is found by. */
export type NewlySearched = readonly [place: number, text: string]

export function newlySearched({ caseId, text, open }: SearchedCase): NewlySearched {
  return [placeOf(caseId, open), text]
}

/** As `indexCase` for cases that are not indexed yet, without looking whether they are. */
export function indexNewCases(store: WriteStore, cases: readonly NewlySearched[]): void {
  // FTS5 gathers rows as long as their places go up, and writes out a segment whenever one does not.
  const inOrder = [...cases].sort(([a], [b]) => a - b)
  inserter.insert(store, inOrder.flat())
  for (const [place, text] of inOrder) insertTokens(store, 'search_token', place, tokensOf(text))
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

const inserter = new RowInserter('searched_case', ['place', 'text'])
