// A text with what was searched for marked in it. Owns the marks, not what matched.

import type { ReactNode } from 'react'
import type { TextRange } from '#shared/search/find-word.ts'

/** @param ranges [from, to) in UTF-16 units, left to right, none overlapping another */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  const parts: ReactNode[] = []
  let shown = 0
  for (const [from, to] of ranges) {
    parts.push(text.slice(shown, from), <mark key={from}>{text.slice(from, to)}</mark>)
    shown = to
  }
  return (
    <>
      {parts}
      {text.slice(shown)}
    </>
  )
}
