// The tokens by which the index knows a text. A token only names candidates, so two things may share one; but what
// search must find must have the tokens that word-terms.ts asks for.

import { findNames } from '#shared/cases/search-text.ts'
import { readingsOf, syllables } from '#shared/pinyin/readings-of.ts'

/** Begins a token of first letters. Private characters, so that no text is likely to hold them. */
export const initialsMark = '\ue080'
/** Before each of the two syllables of a token of spelling. */
export const spellingMark = '\ue081'

const gramLength = 4
/** Letters after the mark in a token of first letters; fewer where a run ends. */
export const initialsLength = 3

/** Whether each letter may be the first of a character's spelling: no syllable begins with i, u or v. */
export function mayBeInitials(letters: string): boolean {
  return !/[iuv]/.test(letters)
}

/** All tokens of a searched text, with spaces between them. */
export function tokensOf(searchText: string): string {
  const tokens: string[] = []
  const text = tokenText(searchText)
  for (const line of text.split('\n')) {
    for (let at = 0; at < line.length; at++) tokens.push(gramAt(line, at))
  }
  for (const line of searchText.slice(findNames(searchText)).split('\n')) pushPinyin(line, tokens)
  return tokens.join(' ')
}

/**
 * Text with every character that would part a token in two replaced by one that does not. Line ends stay: they part
 * texts. A folded text holds no upper case and no other spaces.
 */
export function tokenText(text: string): string {
  return text.replace(/[^\n0-9a-z\u0080-\uffff]/g, character =>
    String.fromCharCode(firstStandIn + character.charCodeAt(0)),
  )
}

const firstStandIn = 0xe000

/**
 * The token of the text from here on: up to four letters, digits and signs that follow one another, or a Chinese
 * character with what comes after it. At the end of a text it is shorter.
 */
export function gramAt(text: string, at: number): string {
  if (!isLatin(text.charCodeAt(at))) return text.slice(at, at + 2)
  let end = at + 1
  while (end < at + gramLength && end < text.length && isLatin(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

/** Whether a gram can be no longer wherever it stands: nothing that follows in a text would lengthen it. */
export function isWholeGram(gram: string): boolean {
  return gram.length === (isLatin(gram.charCodeAt(0)) ? gramLength : 2)
}

// ASCII, and what stands in for its signs.
function isLatin(unit: number): boolean {
  return unit < 0x80 || (unit >= firstStandIn && unit < firstStandIn + 0x80)
}

// For each character its own first letter with those of the two after it, and its syllable with the next; shorter
// where a run of Chinese characters ends.
function pushPinyin(line: string, tokens: string[]): void {
  let run: Spoken[] = []
  for (const character of line) {
    const readings = readingsOf(character.codePointAt(0) as number)
    if (readings) {
      run.push(spokenAs(readings))
      continue
    }
    pushRun(run, tokens)
    run = []
  }
  pushRun(run, tokens)
}

function pushRun(run: readonly Spoken[], tokens: string[]): void {
  for (const [at, { syllables, initials }] of run.entries()) {
    const next = run[at + 1] ?? nobody
    const afterNext = run[at + 2] ?? nobody
    for (const first of syllables) {
      for (const second of next.syllables) tokens.push(spellingToken(first, second))
    }
    for (const first of initials) {
      for (const second of next.initials) {
        for (const third of afterNext.initials) tokens.push(initialsToken(first, second, third))
      }
    }
  }
}

/** A character by numbers of its syllables and of their first letters, each from 1; 0 is none. */
interface Spoken {
  readonly syllables: readonly number[]
  readonly initials: readonly number[]
}

const nobody: Spoken = { syllables: [0], initials: [0] }

/** @param readings as readingsOf gives them: the same array for the same reading */
function spokenAs(readings: readonly string[]): Spoken {
  let spoken = knownSpoken.get(readings)
  if (!spoken) {
    spoken = {
      syllables: readings.map(reading => spelled.indexOf(reading)),
      initials: initialsOf(readings).map(initial => letters.indexOf(initial)),
    }
    knownSpoken.set(readings, spoken)
  }
  return spoken
}

const knownSpoken = new WeakMap<readonly string[], Spoken>()
const spelled: readonly string[] = ['', ...syllables]
const letters = ['', ...'abcdefghijklmnopqrstuvwxyz']

// There are few tokens of pinyin, and a store has each ten thousand times: one is made once, and found by its numbers.
const spellingTokens = new Array<string>(spelled.length ** 2)
const initialsTokens = new Array<string>(letters.length ** 3)

function spellingToken(first: number, second: number): string {
  const at = first * spelled.length + second
  spellingTokens[at] ??= `${spellingMark}${spelled[first]}${spellingMark}${spelled[second]}`
  return spellingTokens[at] as string
}

function initialsToken(first: number, second: number, third: number): string {
  const at = (first * letters.length + second) * letters.length + third
  initialsTokens[at] ??= `${initialsMark}${letters[first]}${letters[second]}${letters[third]}`
  return initialsTokens[at] as string
}

/** The first letters of a character, each once. */
export function initialsOf(readings: readonly string[]): readonly string[] {
  return [...new Set(readings.map(reading => reading.charAt(0)))]
}
