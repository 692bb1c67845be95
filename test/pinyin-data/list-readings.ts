// The readings search accepts, as the pinyin dictionary has them: at most two a character, the common one and, where
// it differs, the one it has as a surname, else the next most common.

import { pinyin } from 'pinyin-pro'

const ranges = [
  [0x3007, 0x3007],
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
] as const

/** Syllable (without tone, ü as v) → the characters read so, in order of their code points. */
export function listReadings(): Readonly<Record<string, string>> {
  const bySyllable = new Map<string, string>()
  for (const [from, to] of ranges) {
    for (let point = from; point <= to; point++) {
      const character = String.fromCodePoint(point)
      for (const syllable of readingsOf(character)) {
        bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character)
      }
    }
  }
  return Object.fromEntries([...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function readingsOf(character: string): string[] {
  const options = { toneType: 'none', type: 'array', v: true } as const
  const all = [
    ...pinyin(character, options),
    ...pinyin(character, { ...options, mode: 'surname' }),
    ...pinyin(character, { ...options, multiple: true }),
  ]
  return [...new Set(all)].filter(syllable => /^[a-z]+$/.test(syllable)).slice(0, 2)
}
