// The balance of the open cases over a month: what was there, what came, what went, what is there.

import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { Summary } from '#shared/contract/summary-contract.ts'
import { countCases, type TallySelection } from './count-term.ts'
import type { SummaryFacts } from './month-facts.ts'

export type SummaryBalance = Summary['balance']
export type BrokenCase = SummaryBalance['breaking'][number]

/** Results by which a case left the centre, or went on here as another case. */
export const transferredOut: readonly OutcomeId[] = ['transferredOut', 'toMediation', 'toAdjudication']

/** A case that was carried on after a closing closes again. */
export const closings: readonly MilestoneId[] = ['closed', 'closedBefore']

/**
 * Open at start + received + transferred in + reopened − closed − transferred out = open at end (DOMAIN section 6).
 *
 * @param suspects cases whose closing has no certain day in the month: they left the open cases without being counted.
 * Named as breaking only where the balance does not hold.
 */
export function computeBalance(facts: SummaryFacts, suspects: readonly BrokenCase[]): SummaryBalance {
  const month = (cases: TallySelection) => countCases([{ type: 'reached', cases }], facts, 'thisMonth')
  const left = month({ milestones: ['closed'], outcomes: transferredOut })
  const closed = month({ milestones: closings }) - left
  const received = month({ milestones: ['received'] })
  const transferredIn = month({ milestones: ['transferredIn'] })
  const reopened = month({ milestones: ['reopened'] })
  const openAtStart = facts.openAtStart.thisMonth
  const openAtEnd = facts.openAtEnd.thisMonth.open
  const holds = openAtStart + received + transferredIn + reopened - closed - left === openAtEnd
  return {
    openAtStart,
    received,
    transferredIn,
    reopened,
    closed,
    transferredOut: left,
    openAtEnd,
    holds,
    breaking: holds ? [] : [...suspects],
  }
}
