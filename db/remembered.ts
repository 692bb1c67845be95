// What was read from a store, kept by the connection as long as nothing is recorded: sums and counts that every page of
// a list needs again. Nothing read within a transaction is kept, and nothing kept is used there.

import type Database from 'better-sqlite3'
import type { ReadStore } from './store-handle.ts'
import { readStoreState } from './store-state.ts'

interface Kept {
  readonly state: string
  readonly answers: Map<string, unknown>
}

const mostKept = 500

const keptBy = new WeakMap<Database.Database, Kept>()

/** @param question what was asked, with all that the answer depends on beside the store */
export function remembered<T>(store: ReadStore, question: string, read: () => T): T {
  const state = readStoreState(store)
  if (state === null) return read()
  const { answers } = keptFor(store, state)
  if (!answers.has(question)) {
    if (answers.size >= mostKept) answers.clear()
    answers.set(question, read())
  }
  return answers.get(question) as T
}

function keptFor({ database }: ReadStore, state: string): Kept {
  const known = keptBy.get(database)
  if (known?.state === state) return known
  const fresh: Kept = { state, answers: new Map() }
  keptBy.set(database, fresh)
  return fresh
}
