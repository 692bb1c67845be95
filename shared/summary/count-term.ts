// What a figure of the summary counts, as data: the same words select tallies here and cases in the store.

import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { MilestoneTally, OpenFacts, SummaryFacts, SummaryRange } from './month-facts.ts'

/** Cases that reached one of the milestones on a certain day of the range. What is absent does not matter. */
export interface TallySelection {
  readonly milestones: readonly MilestoneId[]
  readonly kind?: CaseKind
  /** Null among them: a type the ledger left empty. */
  readonly subKinds?: readonly (SubKind | null)[]
  /** Null among them: no result yet. */
  readonly outcomes?: readonly (OutcomeId | null)[]
  readonly accepted?: boolean
  readonly passed?: boolean
  readonly hadDefect?: boolean
  readonly closedInTime?: readonly boolean[]
  readonly publicHearing?: boolean
}

/** One term of a count: cases that reached something in the range, or cases open at one of its ends. */
export type CountTerm =
  | { readonly type: 'reached'; readonly cases: TallySelection }
  | { readonly type: 'openAtEnd'; readonly light: keyof OpenFacts }
  | { readonly type: 'openAtStart' }

/** The terms of one count name different cases, so that they can be added. */
export type Count = readonly CountTerm[]

function matchesTally(selection: TallySelection, tally: MilestoneTally): boolean {
  return (
    selection.milestones.includes(tally.milestone) &&
    (selection.kind === undefined || selection.kind === tally.kind) &&
    (selection.subKinds === undefined || selection.subKinds.includes(tally.subKind)) &&
    (selection.outcomes === undefined || selection.outcomes.includes(tally.outcome)) &&
    (selection.accepted === undefined || selection.accepted === tally.accepted) &&
    (selection.passed === undefined || selection.passed === tally.passed) &&
    (selection.hadDefect === undefined || selection.hadDefect === tally.hadDefect) &&
    (selection.closedInTime === undefined || includesJudged(selection.closedInTime, tally.closedInTime)) &&
    (selection.publicHearing === undefined || selection.publicHearing === tally.publicHearing)
  )
}

// A closing that no clock judged is neither in time nor late.
function includesJudged(wanted: readonly boolean[], inTime: boolean | null): boolean {
  return inTime !== null && wanted.includes(inTime)
}

/** Number of cases of a count in one range. */
export function countCases(count: Count, facts: SummaryFacts, range: SummaryRange): number {
  return count.reduce((sum, term) => sum + countTerm(term, facts, range), 0)
}

function countTerm(term: CountTerm, facts: SummaryFacts, range: SummaryRange): number {
  switch (term.type) {
    case 'reached':
      return sumTallies(term.cases, facts, range, 'cases')
    case 'openAtEnd':
      return facts.openAtEnd[range][term.light]
    case 'openAtStart':
      return facts.openAtStart[range]
  }
}

/** Cases, or whole fen, of the tallies that a selection names. */
export function sumTallies(
  selection: TallySelection,
  facts: SummaryFacts,
  range: SummaryRange,
  of: 'cases' | 'claimFen' | 'recoveredFen',
): number {
  let sum = 0
  for (const tally of facts.ranges[range].tallies) if (matchesTally(selection, tally)) sum += tally[of]
  return sum
}
