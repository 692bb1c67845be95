// Finds the version of a rule in force on a day, with its place in the book: for work that asks a hundred thousand times.
// A book is looked through once.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { LimitRule } from './limit-rule.ts'
import { isInForce } from './rule-book.ts'

export interface PlacedRule {
  readonly rule: LimitRule
  readonly place: number
}

const books = new WeakMap<readonly LimitRule[], ReadonlyMap<string, readonly PlacedRule[]>>()

/** Throws where the book has none: whoever asks has a clock of it. */
export function findRule(book: readonly LimitRule[], id: string, day: PlainDate): PlacedRule {
  const found = versionsOf(book, id).find(({ rule }) => isInForce(rule, day))
  if (!found) throw new Error(`no rule ${id} on ${day}`)
  return found
}

function versionsOf(book: readonly LimitRule[], id: string): readonly PlacedRule[] {
  let byId = books.get(book)
  if (!byId) {
    byId = Map.groupBy(
      book.map((rule, place) => ({ rule, place })),
      ({ rule }) => rule.id as string,
    )
    books.set(book, byId)
  }
  return byId.get(id) ?? []
}
