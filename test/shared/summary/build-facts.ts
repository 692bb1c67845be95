// Builds the facts of a summary for tests: tallies said in few words, everything else as a case has it by default.

import type {
  MilestoneTally,
  OpenFacts,
  RangeFacts,
  SummaryFacts,
  SummaryRange,
} from '#shared/summary/month-facts.ts'

type TallyWords = Partial<MilestoneTally> & Pick<MilestoneTally, 'kind' | 'milestone' | 'cases'>

export function tally(words: TallyWords): MilestoneTally {
  return {
    subKind: null,
    outcome: null,
    accepted: true,
    passed: false,
    hadDefect: false,
    closedInTime: null,
    publicHearing: false,
    claimFen: 0,
    recoveredFen: 0,
    ...words,
  }
}

const nothing: RangeFacts = { tallies: [], grantCycles: [] }
const noneOpen: OpenFacts = { open: 0, atRisk: 0, overdue: 0, paused: 0 }

interface FactsWords {
  readonly ranges?: Partial<Record<SummaryRange, Partial<RangeFacts>>>
  readonly openAtEnd?: Partial<Record<SummaryRange, Partial<OpenFacts>>>
  readonly openAtStart?: Partial<Record<SummaryRange, number>>
  readonly registries?: Partial<SummaryFacts['registries']>
}

/** Ranges that are not given hold nothing. */
export function buildFacts({
  ranges = {},
  openAtEnd = {},
  openAtStart = {},
  registries = {},
}: FactsWords): SummaryFacts {
  return {
    ranges: ofEach(range => ({ ...nothing, ...ranges[range] })),
    openAtEnd: ofEach(range => ({ ...noneOpen, ...openAtEnd[range] })),
    openAtStart: ofEach(range => openAtStart[range] ?? 0),
    registries: ofEach(range => registries[range] ?? {}),
  }
}

function ofEach<T>(make: (range: SummaryRange) => T): Record<SummaryRange, T> {
  return {
    thisMonth: make('thisMonth'),
    lastMonth: make('lastMonth'),
    sameMonthLastYear: make('sameMonthLastYear'),
    yearToDate: make('yearToDate'),
    lastYearToDate: make('lastYearToDate'),
  }
}
