// How a Chinese character is read, for search: syllables without tones, ü as v, at most two readings a character.
// The dictionary itself stays outside the program (test/pinyin-data makes this table of it): it is slow to load.

import table from './readings.generated.json' with { type: 'json' }

let known: Map<number, readonly string[]> | null = null

/** Readings of the character with this code point; none for one that is not Chinese or that nobody reads. */
export function readingsOf(codePoint: number): readonly string[] | undefined {
  known ??= readTable()
  return known.get(codePoint)
}

/** Every syllable that a character of the table has, without tones. */
export const syllables: ReadonlySet<string> = new Set(Object.keys(table))

function readTable(): Map<number, readonly string[]> {
  const readings = new Map<number, readonly string[]>()
  for (const [syllable, characters] of Object.entries(table)) {
    const alone = [syllable]
    for (const character of characters) {
      const codePoint = character.codePointAt(0) as number
      const before = readings.get(codePoint)
      readings.set(codePoint, before ? [...before, syllable] : alone)
    }
  }
  return readings
}
