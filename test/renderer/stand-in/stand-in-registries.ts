// The registries of the stand-in desk: names its cases have.

import { foldForSearch } from '#shared/cases/search-text.ts'
import { nameSearchText } from '#shared/registries/name-search.ts'
import { namesOfCase } from '#shared/registries/names-of-case.ts'
import type { KnownCase } from './stand-in-views.ts'

export function standInSuggestions(
  cases: readonly KnownCase[],
  { role, text, limit }: { role: string; text: string; limit: number },
) {
  const counted = new Map<string, number>()
  for (const { state } of cases) {
    for (const one of namesOfCase(state)) {
      if (one.role === role) counted.set(one.name, (counted.get(one.name) ?? 0) + 1)
    }
  }
  const found = [...counted].filter(([name]) => nameSearchText(name, null).includes(foldForSearch(text)))
  return found
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([name, count]) => ({ name, code: null, cases: count, note: null, currentName: null }))
}
