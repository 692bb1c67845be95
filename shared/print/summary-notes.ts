// What stands under the table of the summary: numbered definitions, the balance, and whether it is a draft.

import type { Summary, SummaryRow } from '#shared/contract/summary-contract.ts'
import type { NoteId } from '#shared/summary/row-declaration.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'

export interface NumberedNote {
  readonly id: string
  /** 注1, as the column 备注 refers to it. */
  readonly reference: string
  readonly text: string
}

/** The definitions that the rows refer to, numbered in the order of the rows. */
export function listNotes(
  rows: readonly SummaryRow[],
  words: DocumentWords['summary'],
): readonly NumberedNote[] {
  const ids = new Set(rows.flatMap(({ note }) => (note === null ? [] : [note])))
  return [...ids].map((id, index) => ({
    id,
    reference: fillWords(words.noteReference, { number: index + 1 }),
    text: words.notes[id as NoteId],
  }))
}

/** A summary is final only when it balances and leaves no case out. */
export function isDraft({ balance, undated }: Summary): boolean {
  return !balance.holds || undated.length > 0
}

/** The balance in one sentence, with the difference where it does not hold. */
export function writeBalance(balance: Summary['balance'], words: DocumentWords['print']): string {
  const { openAtStart, received, transferredIn, reopened, closed, transferredOut, openAtEnd } = balance
  const expected = openAtStart + received + transferredIn + reopened - closed - transferredOut
  const own = words.summary
  return fillWords(own.balance, {
    openAtStart,
    received,
    transferredIn,
    reopened,
    closed,
    transferredOut,
    expected,
    openAtEnd,
    verdict: balance.holds
      ? own.balanced
      : fillWords(own.unbalanced, { difference: Math.abs(expected - openAtEnd) }),
  })
}
