// Where a search word stands in a text as it is shown, for marking it there. Knows no pinyin, which is the desk's.

import { foldForSearch } from '../cases/search-text.ts'

/** [from, to) in UTF-16 units of the text shown. */
export type TextRange = readonly [number, number]

/** A shown text folded, and where each unit of the folded text came from; null where folding mixes characters. */
export interface FoldedText {
  readonly folded: string
  readonly toShown: (range: TextRange) => TextRange
}

export function foldShownText(text: string): FoldedText | null {
  const origins: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const part = foldForSearch(character)
    for (let unit = 0; unit < part.length; unit++) origins.push(at)
    folded += part
    at += character.length
  }
  // Letters with marks of their own may fold together with their neighbours: then nothing is marked.
  if (folded !== foldForSearch(text)) return null
  const ends = (to: number) => {
    const last = origins[to - 1] ?? 0
    return last + ((text.codePointAt(last) as number) > 0xffff ? 2 : 1)
  }
  return { folded, toShown: ([from, to]) => [origins[from] ?? 0, ends(to)] }
}

/** Every place where a folded word stands in a text, left to right, none overlapping another. */
export function findWord(text: string, word: string): readonly TextRange[] {
  const shown = word === '' ? null : foldShownText(text)
  if (!shown) return []
  const ranges: TextRange[] = []
  for (let at = shown.folded.indexOf(word); at >= 0; at = shown.folded.indexOf(word, at + word.length)) {
    ranges.push(shown.toShown([at, at + word.length]))
  }
  return ranges
}
