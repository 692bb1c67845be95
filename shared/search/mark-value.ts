// What of a found case is shown as matched, and which part of it is marked.

import { foldForSearch, isName, type SearchedValue } from '../cases/search-text.ts'
import { maskPartyName } from '../identifiers/masking.ts'
import { findWord, foldShownText, type TextRange } from './find-word.ts'
import { findSpokenRun, isSpoken } from './spoken-run.ts'

export interface MarkedValue {
  readonly field: SearchedValue['field']
  /** As lists show it. */
  readonly text: string
  readonly ranges: readonly TextRange[]
}

/**
 * The value with what the folded word finds in it marked; null where it finds nothing. A masked name is marked as a
 * whole: where the match lies, or how long it is, would say something of what is hidden.
 */
export function markValue({ field, text }: SearchedValue, word: string): MarkedValue | null {
  const folded = foldForSearch(text)
  const byText = folded.includes(word)
  const byPinyin = !byText && isName(field) && isSpoken(word) && findSpokenRun(folded, word) !== null
  if (!byText && !byPinyin) return null
  const masked = field === 'party' ? maskPartyName(text) : text
  if (masked !== text) return { field, text: masked, ranges: [[0, masked.length]] }
  return { field, text, ranges: byText ? findWord(text, word) : findSpoken(text, word) }
}

function findSpoken(text: string, word: string): TextRange[] {
  const shown = foldShownText(text)
  const ranges: TextRange[] = []
  let run = shown && findSpokenRun(shown.folded, word)
  while (shown && run) {
    ranges.push(shown.toShown(run))
    run = findSpokenRun(shown.folded, word, run[1])
  }
  return ranges
}
