// What speaks against taking a pre-examination and is settled by a reason: a suspension, and a quota used up. The other
// doubts of a standing are shown and ask for nothing.

import { z } from 'zod'
import { type FailureCode, fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { StandingDoubt } from './entry-standing.ts'

export const reasonedDoubts = ['suspended', 'overQuota'] as const
export type ReasonedDoubt = (typeof reasonedDoubts)[number]

/** What spoke against it on the day of submission, and why it was taken all the same. */
export const settledStandingSchema = z.object({
  doubts: z.array(z.enum(reasonedDoubts)).min(1),
  reason: z.string().min(1).max(500),
})
export type SettledStanding = z.infer<typeof settledStandingSchema>

const codes = {
  suspended: 'suspendedReasonRequired',
  overQuota: 'quotaReasonRequired',
} as const satisfies Record<ReasonedDoubt, FailureCode>

/** Those of the doubts that need a reason. */
export function listReasonedDoubts(doubts: readonly StandingDoubt[]): ReasonedDoubt[] {
  return reasonedDoubts.filter(doubt => doubts.includes(doubt))
}

/** Null: nothing to settle. Fails: suspendedReasonRequired | quotaReasonRequired, with field standingReason. */
export function settleStanding(
  doubts: readonly StandingDoubt[],
  given: string | undefined,
): Outcome<SettledStanding | null> {
  const open = listReasonedDoubts(doubts)
  const [first] = open
  if (!first) return succeed(null)
  const reason = given?.trim() ?? ''
  return reason === '' ? fail(codes[first], { field: 'standingReason' }) : succeed({ doubts: open, reason })
}
