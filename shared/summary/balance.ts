// The balance of the open cases over a month: what was there, what came, what went, what is there.

import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { Summary } from '#shared/contract/summary-contract.ts'
import { countCases, type TallySelection } from './count-term.ts'
import type { SummaryFacts } from './month-facts.ts'

export type SummaryBalance = Summary['balance']
export type BrokenCase = SummaryBalance['breaking'][number]

/** Results by which a case left the centre, or went on here as another case. */
const transferredOut: readonly OutcomeId[] = ['transferredOut', 'toMediation', 'toAdjudication']

/**
 * Open at start + received + transferred in + reopened − closed − transferred out = open at end (DOMAIN section 6).
 *
 * @param suspects cases whose closing has no certain day in the month: they left the open cases without being counted.
 * Named as breaking only where the balance does not hold.
 */
export function computeBalance(facts: SummaryFacts, suspects: readonly BrokenCase[]): SummaryBalance {
  const month = (cases: TallySelection) => countCases([{ type: 'reached', cases }], facts, 'thisMonth')
  const left = month({ milestones: ['closed'], outcomes: transferredOut })
  const closed = month({ milestones: ['closed'] }) - left
  const received = month({ milestones: ['received'] })
  const openAtStart = facts.openAtStart.thisMonth
  const openAtEnd = facts.openAtEnd.thisMonth.open
  const holds = openAtStart + received - closed - left === openAtEnd
  return {
    openAtStart,
    received,
    // Linking a case to the one it came from, or to the one it reopens, is not recorded yet: both count as received.
    transferredIn: 0,
    reopened: 0,
    closed,
    transferredOut: left,
    openAtEnd,
    holds,
    breaking: holds ? [] : [...suspects],
  }
}
