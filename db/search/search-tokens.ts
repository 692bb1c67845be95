// The tokens by which the index knows a text. A token only names candidates, so two things may share one; but what
// search must find must have the tokens that word-terms.ts asks for.

import { findNames } from '#shared/cases/search-text.ts'
import { readingsOf } from '#shared/pinyin/readings-of.ts'

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
  let run: (readonly string[])[] = []
  for (const character of line) {
    const readings = readingsOf(character.codePointAt(0) as number)
    if (readings) {
      run.push(readings)
      continue
    }
    pushRun(run, tokens)
    run = []
  }
  pushRun(run, tokens)
}

function pushRun(run: readonly (readonly string[])[], tokens: string[]): void {
  const initials = run.map(initialsOf)
  for (let at = 0; at < run.length; at++) {
    for (const first of run[at] ?? nothing) {
      for (const next of run[at + 1] ?? nothing) tokens.push(spellingMark + first + spellingMark + next)
    }
    for (const first of initials[at] ?? nothing) {
      for (const second of initials[at + 1] ?? nothing) {
        for (const third of initials[at + 2] ?? nothing) tokens.push(initialsMark + first + second + third)
      }
    }
  }
}

const nothing = ['']

/** The first letters of a character, each once. @param readings as readingsOf gives them: the same array for the same reading */
export function initialsOf(readings: readonly string[]): readonly string[] {
  let initials = knownInitials.get(readings)
  if (!initials) {
    initials = [...new Set(readings.map(reading => reading.charAt(0)))]
    knownInitials.set(readings, initials)
  }
  return initials
}

const knownInitials = new WeakMap<readonly string[], readonly string[]>()
