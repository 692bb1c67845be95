// The ways to read letters as syllables of pinyin.

import { syllables } from '#shared/pinyin/readings-of.ts'

export interface Cut {
  readonly pieces: readonly string[]
  /** Whether the pieces reach the end of the word. */
  readonly complete: boolean
}

const mostPieces = 4

const syllableStarts: ReadonlySet<string> = new Set(
  [...syllables].flatMap(syllable =>
    Array.from({ length: syllable.length }, (_, index) => syllable.slice(0, index + 1)),
  ),
)

/** Every way, as far as the first few syllables; the last may be one that is only begun. */
export function cutSyllables(letters: string, most = mostPieces): Cut[] {
  if (most === 0) return [{ pieces: [], complete: false }]
  const cuts: Cut[] = []
  if (syllableStarts.has(letters)) cuts.push({ pieces: [letters], complete: true })
  for (let length = 1; length < letters.length && syllableStarts.has(letters.slice(0, length)); length++) {
    const first = letters.slice(0, length)
    if (!syllables.has(first)) continue
    for (const { pieces, complete } of cutSyllables(letters.slice(length), most - 1)) {
      cuts.push({ pieces: [first, ...pieces], complete })
    }
  }
  return cuts
}
