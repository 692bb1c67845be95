// What the index is asked for, and the terms of a stretch of letters and characters that stands in a text as it is.

import { gramAt, isWholeGram, tokenText } from './search-tokens.ts'

/** Any of some tokens; with `open` any token that begins as the one given. */
export interface Term {
  readonly tokens: readonly string[]
  readonly open: boolean
}

/** Terms that a text must all have. */
export type Branch = readonly Term[]

/** The terms of a stretch that stands in a text as it is. */
export function textTerms(word: string): readonly Term[] {
  const text = tokenText(word)
  const terms: Term[] = []
  for (let at = 0; at < text.length; at++) {
    const token = gramAt(text, at)
    // A gram that reaches the end of the word may go on in the text.
    const open = !isWholeGram(token) && at + token.length === text.length
    terms.push({ tokens: [token], open })
  }
  return terms
}

// An open term costs the index a merge of all its tokens, so it is asked only where there is nothing else to ask.
export function preferClosed(terms: readonly Term[]): Branch {
  const closed = terms.filter(({ open }) => !open)
  return closed.length > 0 ? closed : terms.slice(0, 1)
}
