// Finds cases by a word, page after page. Finds exactly what shared/search/matches-word.ts says.

import { foldForSearch } from '#shared/cases/search-text.ts'
import { matchesWord } from '#shared/search/matches-word.ts'
import { isSpoken } from '#shared/search/spoken-run.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import { aboveAllPlaces, belowOpenPlaces, caseAt } from './search-place.ts'
import { planSearch } from './search-plan.ts'
import { sampleOf } from './token-sample.ts'

export interface FoundCases {
  /** Open cases first, of each the last recorded first. */
  readonly caseIds: readonly number[]
  /** Send it back for the next page; null: there is none. */
  readonly next: number | null
}

/** @param text as typed; one that folds to nothing finds nothing @param after `next` of the page before; null: the first */
export function findCases(store: ReadStore, text: string, limit: number, after: number | null): FoundCases {
  const word = foldForSearch(text)
  if (word === '') return { caseIds: [], next: null }
  const places = findPlaces(store, word, { below: after ?? aboveAllPlaces, above: 0, limit: limit + 1 })
  const shown = places.slice(0, limit)
  return { caseIds: shown.map(caseAt), next: places.length > limit ? (shown.at(-1) ?? null) : null }
}

export interface PlaceRange {
  /** Places between the two, neither included. */
  readonly below: number
  readonly above: number
  readonly limit: number
}

/** The highest places of cases that a folded word finds, highest first. */
export function findPlaces(store: ReadStore, word: string, range: PlaceRange): readonly number[] {
  const { expression, readFirst } = planSearch(word, range.limit, sampleOf(store))
  if (readFirst > 0) {
    const read = readOn(store, word, range, readFirst)
    if (read.length === range.limit) return read
  }
  const found = statement(store, findByIndex(testOf(store, word))).pluck()
  return found.all({ word, expression, ...range }) as number[]
}

/**
 * Ids of all cases that a folded word finds, where they are few enough to be sorted and filtered by themselves; null
 * where they are more than `most`.
 */
export function findFewCases(
  store: ReadStore,
  word: string,
  { openOnly, most }: { readonly openOnly: boolean; readonly most: number },
): readonly number[] | null {
  const plan = planSearch(word, most + 1, sampleOf(store))
  // Of the open cases there may be few even where the store has many.
  if (!openOnly && plan.expected > 2 * most) return null
  const above = openOnly ? belowOpenPlaces : 0
  const found = statement(store, findByIndex(testOf(store, word))).pluck()
  const range: PlaceRange = { below: aboveAllPlaces, above, limit: most + 1 }
  const places = found.all({ word, expression: plan.expression, ...range }) as number[]
  return places.length > most ? null : places.map(caseAt)
}

function readOn(store: ReadStore, word: string, range: PlaceRange, rows: number): readonly number[] {
  const read = statement(store, findByReading(testOf(store, word))).pluck()
  return read.all({ word, rows, ...range }) as number[]
}

/** The SQL function that tells, of a searched text and a folded word, whether it finds it: 0 where not. */
export function testOf(store: ReadStore, word: string): SearchTest {
  if (!isSpoken(word)) return 'instr'
  registerTest(store)
  return 'matches_word'
}

export type SearchTest = 'instr' | 'matches_word'

const registered = new WeakSet<ReadStore['database']>()

function registerTest({ database }: ReadStore): void {
  if (registered.has(database)) return
  database.function('matches_word', { deterministic: true }, (text, word) =>
    Number(matchesWord(text as string, word as string)),
  )
  registered.add(database)
}

export function findByIndex(test: SearchTest): string {
  return `
    SELECT searched_case.place
    FROM search_token CROSS JOIN searched_case ON searched_case.place = search_token.rowid
    WHERE search_token MATCH :expression AND search_token.rowid < :below AND search_token.rowid > :above
      AND ${test}(searched_case.text, :word) > 0
    ORDER BY search_token.rowid DESC LIMIT :limit`
}

export function findByReading(test: SearchTest): string {
  return `
    SELECT place FROM (
      SELECT place, text FROM searched_case WHERE place < :below AND place > :above ORDER BY place DESC LIMIT :rows
    ) AS searched_case
    WHERE ${test}(searched_case.text, :word) > 0 LIMIT :limit`
}
