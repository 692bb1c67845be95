// What the summary is computed from: tallies the store keeps by day, and the few values that need every case.

import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'

/** One line of the store's tally over a range of days: milestones reached on a certain day within it. */
export interface MilestoneTally {
  readonly kind: CaseKind
  /** Null: the ledger left it empty. */
  readonly subKind: SubKind | null
  readonly milestone: MilestoneId
  /** Result of the case for `closed`, and for `filed` as far as it is known by now; null for other milestones. */
  readonly outcome: OutcomeId | null
  /** The case had been accepted (a conclusion without acceptance is a refusal, not a conclusion). */
  readonly accepted: boolean
  /** The examination had passed, on whatever day (a withdrawal after it is not a conclusion of the examination). */
  readonly passed: boolean
  /** A supplement or an opinion had been needed before (for the share without defects). */
  readonly hadDefect: boolean
  /** Clock bound to the case's conclusion was kept (closed milestones only; null: it had none). */
  readonly closedInTime: boolean | null
  readonly publicHearing: boolean
  /** Each case once, however often it reached the milestone in the range; the amounts likewise. */
  readonly cases: number
  /** Whole fen: claim of the case (mediation). */
  readonly claimFen: number
  /** Whole fen: agreed (mediation) or recovered (rights protection). */
  readonly recoveredFen: number
}

/** Cases granted in the range that took as many working days from filing (not counted) to grant (counted). */
interface GrantCycle {
  readonly subKind: SubKind | null
  readonly workingDays: number
  readonly cases: number
}

/** Everything of one range of days. */
export interface RangeFacts {
  readonly tallies: readonly MilestoneTally[]
  readonly grantCycles: readonly GrantCycle[]
}

/** The state at the end of a day: centre-owned clocks of open cases, each case once by its worst light. */
export interface OpenFacts {
  readonly open: number
  readonly atRisk: number
  readonly overdue: number
  readonly paused: number
}

/** A registry at the end of a range, and what came into it and left it on its days. */
export interface RegistryFacts {
  readonly atEnd: number
  readonly added: number
  readonly removed: number
}

export const summaryRanges = [
  'thisMonth',
  'lastMonth',
  'sameMonthLastYear',
  'yearToDate',
  'lastYearToDate',
] as const
export type SummaryRange = (typeof summaryRanges)[number]

export interface SummaryFacts {
  readonly ranges: Readonly<Record<SummaryRange, RangeFacts>>
  /** At the end of each range; for the year to date that is the end of this month. */
  readonly openAtEnd: Readonly<Record<SummaryRange, OpenFacts>>
  /** Open at the end of the day before each range. */
  readonly openAtStart: Readonly<Record<SummaryRange, number>>
  /** Kinds without an entry are left out. */
  readonly registries: Readonly<Record<SummaryRange, Partial<Record<EntryKind, RegistryFacts>>>>
}
