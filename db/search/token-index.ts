// An index of tokens: FTS5 that keeps neither the texts nor where in them a token stands, so that it must be told what
// to forget.

import { statement, type WriteStore } from '../store-handle.ts'

/** One a kind of thing that is found: cases, and names that cases have. */
export type TokenIndex = 'search_token' | 'name_token'

export const tokenIndexes: readonly TokenIndex[] = ['search_token', 'name_token']

/** @param tokens with spaces between them; of a row that has none yet */
export function insertTokens(store: WriteStore, index: TokenIndex, row: number, tokens: string): void {
  statement(store, `INSERT INTO ${index} (rowid, tokens) VALUES (?, ?)`).run(row, tokens)
}

/** @param tokens those the row was inserted with */
export function forgetTokens(store: WriteStore, index: TokenIndex, row: number, tokens: string): void {
  statement(store, `INSERT INTO ${index} (${index}, rowid, tokens) VALUES ('delete', ?, ?)`).run(row, tokens)
}

export function clearTokens(store: WriteStore): void {
  for (const index of tokenIndexes) {
    statement(store, `INSERT INTO ${index} (${index}) VALUES ('delete-all')`).run()
  }
}

/**
 * Before many rows are inserted: an index then only piles up what comes, half as dear a row, until `packTokens`.
 * Search stays right meanwhile, but becomes slow. Nothing is lost where the process dies between the two; the next
 * `packTokens` tidies up.
 */
export function pileUpTokens(store: WriteStore): void {
  for (const index of tokenIndexes) {
    configure(store, index, 'automerge', 0)
    configure(store, index, 'crisismerge', mostSegments)
  }
}

/** After many rows were inserted: packs the indexes, some microseconds a row, and lets them tidy themselves again. */
export function packTokens(store: WriteStore): void {
  for (const index of tokenIndexes) {
    statement(store, `INSERT INTO ${index} (${index}) VALUES ('optimize')`).run()
    configure(store, index, 'automerge', 4)
    configure(store, index, 'crisismerge', 16)
  }
}

// Of one age before they are joined after all; FTS5 fails at some two thousand in all.
const mostSegments = 64

function configure(
  store: WriteStore,
  index: TokenIndex,
  name: 'automerge' | 'crisismerge',
  value: number,
): void {
  // Written out: a bound number is a REAL, which FTS5 does not take.
  statement(store, `INSERT INTO ${index} (${index}, rank) VALUES ('${name}', ${value})`).run()
}
