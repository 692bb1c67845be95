// What to ask the index for a word: every text that the word finds answers at least one of its branches.

import { syllables } from '#shared/pinyin/readings-of.ts'
import { isPinyin } from '#shared/search/pinyin-run.ts'
import { isMixed } from '#shared/search/spoken-run.ts'
import { cutSyllables } from './cut-syllables.ts'
import { mixedBranches } from './mixed-terms.ts'
import { initialsLength, initialsMark, mayBeInitials, spellingMark } from './search-tokens.ts'
import { type Branch, preferClosed, type Term, textTerms } from './text-terms.ts'

/** Beyond so many alternatives a merge of all tokens that begin alike is cheaper than asking for each. */
const mostAlternatives = 16

/** The branches of a folded word, one at least. No branch is without terms. */
export function branchesOf(word: string): readonly Branch[] {
  if (isMixed(word)) return mixedBranches(word)
  const text = preferClosed(textTerms(word))
  if (!isPinyin(word)) return [text]
  return [text, ...initialsBranches(word), ...spellingBranches(word)]
}

function initialsBranches(word: string): Branch[] {
  if (!mayBeInitials(word)) return []
  if (word.length < initialsLength) return [[{ tokens: [initialsMark + word], open: true }]]
  return [
    Array.from({ length: word.length - initialsLength + 1 }, (_, at) => ({
      tokens: [initialsMark + word.slice(at, at + initialsLength)],
      open: false,
    })),
  ]
}

function spellingBranches(word: string): Branch[] {
  return cutSyllables(word).map(({ pieces, complete }) => {
    const [first = '', ...rest] = pieces
    if (rest.length === 0) return [{ tokens: [spellingMark + first], open: true }]
    return preferClosed(
      rest.map((piece, index) => {
        const before = `${spellingMark}${pieces[index]}${spellingMark}`
        const isLast = complete && index === rest.length - 1
        return isLast ? lastPairOf(before, piece) : { tokens: [before + piece], open: false }
      }),
    )
  })
}

// The last syllable may go on: xiangt in xiangtan, and xiangtan in xiangtang.
function lastPairOf(before: string, piece: string): Term {
  const longer = [...syllables].filter(syllable => syllable.startsWith(piece))
  if (longer.length > mostAlternatives) return { tokens: [before + piece], open: true }
  return { tokens: longer.map(syllable => before + syllable), open: false }
}

/** What to MATCH for the rows that have every term of the branch. */
export function expressionOf(branch: Branch): string {
  return `(${branch.map(quote).join(' AND ')})`
}

// Tokens hold letters, digits and characters beyond ASCII only.
function quote({ tokens, open }: Term): string {
  const quoted = tokens.map(token => `"${token}"${open ? ' *' : ''}`)
  return quoted.length === 1 ? String(quoted[0]) : `(${quoted.join(' OR ')})`
}
