// How a Chinese character is read, for search: syllables without tones, ü as v, at most two readings a character.
// The dictionary itself stays outside the program (test/pinyin-data makes this table of it): it is slow to load.

import table from './readings.generated.json' with { type: 'json' }

let known: readonly (readonly string[] | undefined)[] | null = null

/** Readings of the character with this code point; none for one that is not Chinese or that nobody reads. */
export function readingsOf(codePoint: number): readonly string[] | undefined {
  known ??= readTable()
  return known[codePoint]
}

/** Every syllable that a character of the table has, without tones. */
export const syllables: ReadonlySet<string> = new Set(Object.keys(table))

// By code point: search asks for every character of every text it reads, and a Map would be half of that time. As long
// as it will be from the start: an array that characters far beyond its end are put into becomes a slow dictionary.
function readTable(): (readonly string[] | undefined)[] {
  const readings: (readonly string[] | undefined)[] = new Array(lastCodePoint + 1).fill(undefined)
  for (const [syllable, characters] of Object.entries(table)) {
    const alone = [syllable]
    for (const character of characters) {
      const codePoint = character.codePointAt(0) as number
      const before = readings[codePoint]
      readings[codePoint] = before ? [...before, syllable] : alone
    }
  }
  return readings
}

/** Of the planes that hold Chinese characters. */
const lastCodePoint = 0x3ffff
