// Keeps the names that cases have findable by any part and by pinyin. Their codes are found by how they begin, through
// an index of the table itself.

import { nameSearchText } from '#shared/registries/name-search.ts'
import type { WriteStore } from '../store-handle.ts'
import { tokensOf } from './search-tokens.ts'
import { forgetTokens, insertTokens } from './token-index.ts'

/** @param id of a name that is not indexed yet */
export function indexName(store: WriteStore, id: number, name: string): void {
  insertTokens(store, 'name_token', id, tokensOf(nameSearchText(name, null)))
}

export function unindexName(store: WriteStore, id: number, name: string): void {
  forgetTokens(store, 'name_token', id, tokensOf(nameSearchText(name, null)))
}
