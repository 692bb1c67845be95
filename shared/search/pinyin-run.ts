// What pinyin finds. Letters match Chinese characters that follow one another in a name when, a reading chosen for each,
// - they are the first letters of all of them (two characters or more): xtcl 湘潭齿轮; or
// - they are spelled by them, the last syllable perhaps not to its end: xiangtan, xiangt 湘潭.
// A match begins with a character. One letter matches nothing: nearly every name has it.

import { readingsOf } from '../pinyin/readings-of.ts'

const fewestLetters = 2

/** Whether a folded search word could be pinyin at all. */
export function isPinyin(word: string): boolean {
  return word.length >= fewestLetters && /^[a-z]+$/.test(word)
}

/**
 * The first run of characters that the letters match, from an index on: [begin, end) in UTF-16 units; null: none.
 *
 * @param letters for which `isPinyin`
 */
export function findPinyinRun(text: string, letters: string, from = 0): readonly [number, number] | null {
  for (let at = from; at < text.length; at += widthAt(text, at)) {
    if (!hasInitial(readingsAt(text, at), letters, 0)) continue
    const end = Math.max(endOfInitials(text, at, letters), endOfSpelling(text, at, letters, 0, asIs))
    if (end >= 0) return [at, end]
  }
  return null
}

/** Where the characters end whose first letters these are, one each, from a place on; −1: they are not. */
export function endOfInitials(text: string, begin: number, letters: string): number {
  let at = begin
  for (let index = 0; index < letters.length; index++) {
    if (!hasInitial(readingsAt(text, at), letters, index)) return -1
    at += widthAt(text, at)
  }
  return at
}

/**
 * Where the characters end that the letters spell from a place on, the last syllable perhaps not to its end; −1: they
 * do not. Letters may be spelled by fewer characters or by more.
 *
 * @param goOn says of each such end whether the match goes on from it, and where it ends then; −1: it does not
 */
export function endOfSpelling(
  text: string,
  at: number,
  letters: string,
  from: number,
  goOn: (end: number) => number,
): number {
  const left = letters.length - from
  for (const reading of readingsAt(text, at)) {
    if (reading.charCodeAt(0) !== letters.charCodeAt(from)) continue
    const next = at + widthAt(text, at)
    if (reading.length >= left) {
      const end = reading.startsWith(letters.slice(from)) ? goOn(next) : -1
      if (end >= 0) return end
    } else if (letters.startsWith(reading, from)) {
      const end = endOfSpelling(text, next, letters, from + reading.length, goOn)
      if (end >= 0) return end
    }
  }
  return -1
}

const asIs = (end: number) => end

function hasInitial(readings: readonly string[], letters: string, index: number): boolean {
  const letter = letters.charCodeAt(index)
  for (let at = 0; at < readings.length; at++) if (readings[at]?.charCodeAt(0) === letter) return true
  return false
}

function readingsAt(text: string, at: number): readonly string[] {
  return at < text.length ? (readingsOf(text.codePointAt(at) as number) ?? unread) : unread
}

const unread: readonly string[] = []

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1
}
