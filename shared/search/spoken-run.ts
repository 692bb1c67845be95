// What a word with letters finds in names beside itself: pinyin alone, or characters with pinyin among them (华wei,
// zs科技). There every stretch of letters stands for itself or is pinyin of the characters in its place, and all follow
// one another without a gap. One letter is enough beside a character.

import { endOfInitials, endOfSpelling, findPinyinRun, isPinyin } from './pinyin-run.ts'

/** Whether a folded word could be read aloud as more than it says. */
export function isSpoken(word: string): boolean {
  return isPinyin(word) || isMixed(word)
}

/** Whether a folded word is made of Chinese characters and letters. */
export function isMixed(word: string): boolean {
  return /[a-z]/.test(word) && /\p{Script=Han}/u.test(word)
}

/** The stretches of a mixed word: letters, and what is not letters. */
export function stretchesOf(word: string): readonly string[] {
  return word.match(/[a-z]+|[^a-z]+/g) ?? []
}

/**
 * The first run of a text that the word finds by pinyin, from an index on: [begin, end) in UTF-16 units; null: none.
 *
 * @param word for which `isSpoken`
 */
export function findSpokenRun(text: string, word: string, from = 0): readonly [number, number] | null {
  if (isPinyin(word)) return findPinyinRun(text, word, from)
  const stretches = stretchesOf(word)
  for (let at = from; at < text.length; at++) {
    const end = endOfStretches(text, at, stretches, 0)
    if (end >= 0) return [at, end]
  }
  return null
}

/** Where the stretches end that begin at a place of the text; −1: they do not stand there. */
function endOfStretches(text: string, at: number, stretches: readonly string[], index: number): number {
  const stretch = stretches[index]
  if (stretch === undefined) return at
  const goOn = (end: number) => endOfStretches(text, end, stretches, index + 1)
  const literal = text.startsWith(stretch, at) ? goOn(at + stretch.length) : -1
  if (literal >= 0 || !/^[a-z]/.test(stretch)) return literal
  const initials = endOfInitials(text, at, stretch)
  const end = initials < 0 ? -1 : goOn(initials)
  return end >= 0 ? end : endOfSpelling(text, at, stretch, 0, goOn)
}
