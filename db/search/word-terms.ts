// What to ask the index for a word: every text that the word finds answers at least one of its branches.

import { syllables } from '#shared/pinyin/readings-of.ts'
import { isPinyin } from '#shared/search/pinyin-run.ts'
import { gramAt, initialsMark, isWholeGram, spellingMark, tokenText } from './search-tokens.ts'

/** Any of some tokens; with `open` any token that begins as the one given. */
export interface Term {
  readonly tokens: readonly string[]
  readonly open: boolean
}

/** Terms that a text must all have. */
export type Branch = readonly Term[]

const mostPieces = 4
/** Beyond so many alternatives a merge of all tokens that begin alike is cheaper than asking for each. */
const mostAlternatives = 16

/** The branches of a folded word, one at least. No branch is without terms. */
export function branchesOf(word: string): readonly Branch[] {
  if (!isPinyin(word)) return [textBranch(word)]
  return [textBranch(word), ...initialsBranches(word), ...spellingBranches(word)]
}

function textBranch(word: string): Branch {
  const text = tokenText(word)
  const terms: Term[] = []
  for (let at = 0; at < text.length; at++) {
    const token = gramAt(text, at)
    // A gram that reaches the end of the word may go on in the text.
    const open = !isWholeGram(token) && at + token.length === text.length
    terms.push({ tokens: [token], open })
  }
  return preferClosed(terms)
}

// No syllable begins with i, u or v.
function initialsBranches(word: string): Branch[] {
  if (/[iuv]/.test(word)) return []
  if (word.length < 3) return [[{ tokens: [initialsMark + word], open: true }]]
  return [
    Array.from({ length: word.length - 2 }, (_, at) => ({
      tokens: [initialsMark + word.slice(at, at + 3)],
      open: false,
    })),
  ]
}

function spellingBranches(word: string): Branch[] {
  return cutSyllables(word, mostPieces).map(({ pieces, complete }) => {
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

interface Cut {
  readonly pieces: readonly string[]
  /** Whether the pieces reach the end of the word. */
  readonly complete: boolean
}

const syllableStarts: ReadonlySet<string> = new Set(
  [...syllables].flatMap(syllable =>
    Array.from({ length: syllable.length }, (_, index) => syllable.slice(0, index + 1)),
  ),
)

// Every way to read letters as syllables, as far as the first few of them.
function cutSyllables(letters: string, most: number): Cut[] {
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

// An open term costs the index a merge of all its tokens, so it is asked only where there is nothing else to ask.
function preferClosed(terms: readonly Term[]): Branch {
  const closed = terms.filter(({ open }) => !open)
  return closed.length > 0 ? closed : terms.slice(0, 1)
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
