// The definition of search: which folded texts a folded word finds. Whatever finds faster must find the same.

import { findNames } from '../cases/search-text.ts'
import { findPinyinRun, isPinyin } from './pinyin-run.ts'

/** @param searchText of `searchTextOf` @param word of `foldForSearch` */
export function matchesWord(searchText: string, word: string): boolean {
  if (searchText.includes(word)) return true
  return isPinyin(word) && findPinyinRun(searchText, word, findNames(searchText)) !== null
}
