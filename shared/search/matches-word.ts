// The definition of search: which folded texts a folded word finds. Whatever finds faster must find the same.

import { findNames } from '../cases/search-text.ts'
import { findSpokenRun, isSpoken } from './spoken-run.ts'

/** @param searchText of `searchTextOf` @param word of `foldForSearch` */
export function matchesWord(searchText: string, word: string): boolean {
  if (searchText.includes(word)) return true
  return isSpoken(word) && findSpokenRun(searchText, word, findNames(searchText)) !== null
}
