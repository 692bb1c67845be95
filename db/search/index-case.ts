// Keeps what cases are found by: their text and its tokens. Called where a case is projected, in the same transaction;
// a case whose text and state did not change costs one lookup.

import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'
import { placeOf } from './search-place.ts'
import { tokensOf } from './search-tokens.ts'

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
  insertCase(store, place, text)
}

/** As `indexCase` for a case that is not indexed yet, without looking whether it is. */
export function indexNewCase(store: WriteStore, { caseId, text, open }: SearchedCase): void {
  insertCase(store, placeOf(caseId, open), text)
}

/** Lets a case be found no more. */
export function unindexCase(store: WriteStore, caseId: number): void {
  for (const place of [placeOf(caseId, true), placeOf(caseId, false)]) {
    const text = readText(store, place)
    if (text === undefined) continue
    // The index keeps no texts: it forgets tokens as it is told them.
    statement(
      store,
      `INSERT INTO search_token (search_token, rowid, tokens) VALUES ('delete', :place, :tokens)`,
    ).run({ place, tokens: tokensOf(text) })
    statement(store, 'DELETE FROM searched_case WHERE place = :place').run({ place })
  }
}

/** Lets no case be found any more. */
export function clearSearch(store: WriteStore): void {
  statement(store, 'DELETE FROM searched_case').run()
  statement(store, `INSERT INTO search_token (search_token) VALUES ('delete-all')`).run()
}

/**
 * Before many cases are indexed: the index then only piles up what comes, half as dear a case, until `packSearch`.
 * Search stays right meanwhile, but becomes slow. Nothing is lost where the process dies between the two; the next
 * `packSearch` tidies up.
 */
export function pileUpSearch(store: WriteStore): void {
  configure(store, 'automerge', 0)
  configure(store, 'crisismerge', mostSegments)
}

/** After many cases were indexed: packs the index, some microseconds a case, and lets it tidy itself from now on. */
export function packSearch(store: WriteStore): void {
  statement(store, `INSERT INTO search_token (search_token) VALUES ('optimize')`).run()
  configure(store, 'automerge', 4)
  configure(store, 'crisismerge', 16)
}

// Of one age before they are joined after all; FTS5 fails at some two thousand in all.
const mostSegments = 64

function configure(store: WriteStore, name: 'automerge' | 'crisismerge', value: number): void {
  // Written out: a bound number is a REAL, which FTS5 does not take.
  statement(store, `INSERT INTO search_token (search_token, rank) VALUES ('${name}', ${value})`).run()
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

function insertCase(store: WriteStore, place: number, text: string): void {
  statement(store, 'INSERT INTO searched_case (place, text) VALUES (:place, :text)').run({ place, text })
  statement(store, 'INSERT INTO search_token (rowid, tokens) VALUES (:place, :tokens)').run({
    place,
    tokens: tokensOf(text),
  })
}
