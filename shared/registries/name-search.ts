// What a name is found by: any part of it, its code, its pinyin, or the initials of its pinyin.

import { pinyin } from 'pinyin-pro'
import { foldForSearch } from '#shared/cases/search-text.ts'

/** Four lines: name, code, initials, full pinyin; all folded. What is looked for is folded with `foldForSearch`. */
export function nameSearchText(name: string, code: string | null): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true })
    .map(syllable => foldForSearch(syllable).replace(/[^a-z0-9]/g, ''))
    .filter(syllable => syllable !== '')
  const initials = syllables.map(syllable => syllable[0]).join('')
  return [foldForSearch(name), foldForSearch(code ?? ''), initials, syllables.join('')].join('\n')
}
