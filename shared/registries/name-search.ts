// What a name of a registry or of a case is found by: any part of it or of its code, and its pinyin.

import { foldForSearch, namesMark } from '#shared/cases/search-text.ts'
import { matchesWord } from '#shared/search/matches-word.ts'

/**
 * A searched text as that of a case: the code, which only its letters find, then the name; and the name once more
 * without its brackets, because nobody who types pinyin stops at them.
 */
export function nameSearchText(name: string, code: string | null): string {
  const folded = foldForSearch(name)
  const spoken = folded.replace(/[()]/g, '')
  const names = spoken === folded ? folded : `${folded}\n${spoken}`
  return `${foldForSearch(code ?? '')}${namesMark}${names}`
}

/** @param word of `foldForSearch`; one that is empty finds every name */
export function nameMatches(name: string, code: string | null, word: string): boolean {
  return word === '' || matchesWord(nameSearchText(name, code), word)
}
