// What to ask the index for a word of characters and letters: each way to read its stretches of letters is a branch.
// A reading says what stands in the text as it is, and of every character it knows the first letter.

import { readingsOf } from '#shared/pinyin/readings-of.ts'
import { stretchesOf } from '#shared/search/spoken-run.ts'
import { cutSyllables } from './cut-syllables.ts'
import { initialsLength, initialsMark, initialsOf, mayBeInitials } from './search-tokens.ts'
import { type Branch, preferClosed, type Term, textTerms } from './text-terms.ts'

/** Of one character the first letters it may have; null: nothing is known of what stands here. */
type Initials = readonly string[] | null

/** One way to read a stretch. */
interface Reading {
  /** What stands in the text as it is; null: characters that are not known. */
  readonly literal: string | null
  readonly initials: readonly Initials[]
}

/** A word with more ways to be read is looked for by its characters alone. */
const mostBranches = 32
const unknown: readonly Initials[] = [null]

/** @param word for which `isMixed` */
export function mixedBranches(word: string): readonly Branch[] {
  const stretches = stretchesOf(word)
  const choices = stretches.map(stretch =>
    /^[a-z]/.test(stretch) ? readLetters(stretch) : [asItIs(stretch)],
  )
  if (choices.reduce((product, { length }) => product * length, 1) > mostBranches) {
    const characters = stretches.filter(stretch => /\p{Script=Han}/u.test(stretch))
    return [preferClosed(characters.flatMap(textTerms))]
  }
  const ways = choices.reduce<readonly (readonly Reading[])[]>(
    (before, readings) => before.flatMap(way => readings.map(reading => [...way, reading])),
    [[]],
  )
  return ways.map(branchOf)
}

function asItIs(stretch: string): Reading {
  const initials = Array.from(stretch, character => {
    const readings = readingsOf(character.codePointAt(0) as number)
    return readings ? initialsOf(readings) : null
  })
  return { literal: stretch, initials }
}

function readLetters(letters: string): readonly Reading[] {
  const initials = mayBeInitials(letters) ? [[...letters].map(letter => [letter])] : []
  const spelled = cutSyllables(letters).map(({ pieces, complete }) => [
    ...pieces.map(piece => [piece.charAt(0)]),
    ...(complete ? [] : unknown),
  ])
  // Of the same characters as far as their first letters tell: one way.
  const ways = new Map([...initials, ...spelled].map(known => [JSON.stringify(known), known]))
  const spoken = [...ways.values()].map(known => ({ literal: null, initials: known }))
  return [{ literal: letters, initials: unknown }, ...spoken]
}

function branchOf(way: readonly Reading[]): Branch {
  const pieces: string[] = ['']
  for (const { literal } of way) {
    if (literal === null) pieces.push('')
    else pieces.push(`${pieces.pop()}${literal}`)
  }
  const literal = pieces.filter(piece => piece !== '').flatMap(textTerms)
  return preferClosed([...initialsTerms(way.flatMap(({ initials }) => initials)), ...literal])
}

function initialsTerms(line: readonly Initials[]): readonly Term[] {
  return line.flatMap((_, at): Term[] => {
    const known = line.slice(at, at + initialsLength)
    const end = known.indexOf(null)
    const first = (end < 0 ? known : known.slice(0, end)) as readonly (readonly string[])[]
    if (first.length < 2) return []
    const tokens = first.reduce<readonly string[]>(
      (before, letters) => before.flatMap(token => letters.map(letter => token + letter)),
      [initialsMark],
    )
    return [{ tokens, open: first.length < initialsLength }]
  })
}
