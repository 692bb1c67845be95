// Figures the rows of the monthly summary from the store's facts. Pure; words and layout are not its business.

import type { PatentType, SubKind } from '#shared/cases/case-kind.ts'
import type { SummaryRow } from '#shared/contract/summary-contract.ts'
import { countCases, sumTallies } from './count-term.ts'
import { type RangeFacts, type SummaryFacts, type SummaryRange, summaryRanges } from './month-facts.ts'
import type { PassRateBase } from './overall-rows.ts'
import type { Figure, RowDeclaration } from './row-declaration.ts'
import type { SummaryPeriod } from './summary-period.ts'
import { summaryRows } from './summary-rows.ts'

export interface SummaryOptions {
  readonly passRateBase: PassRateBase
  /** Promised working days from filing to grant. */
  readonly grantLimitDays: Readonly<Record<PatentType, number>>
  /** Targets of the year by row id, in the unit of the row (fen, a ratio of 1). */
  readonly targets: Readonly<Record<string, number>>
}

export interface ComputedSummary extends SummaryPeriod {
  readonly rows: SummaryRow[]
}

type Values = Readonly<Record<SummaryRange, number | null>>

/** The table of one month. Rows of an unfilled type appear only where they have a figure. */
export function computeSummary(
  facts: SummaryFacts,
  period: SummaryPeriod,
  options: SummaryOptions,
): ComputedSummary {
  const rows = summaryRows(options.passRateBase).flatMap(declared => {
    const computed = computeRow(declared, facts, options)
    return computed === null ? [] : [computed]
  })
  return { ...period, rows }
}

function computeRow(
  declared: RowDeclaration,
  facts: SummaryFacts,
  options: SummaryOptions,
): SummaryRow | null {
  const { figure } = declared
  const values = valuesOf(range => (figure ? figureIn(range, figure, facts, options) : null))
  if (declared.onlyWithFigures && summaryRanges.every(range => !values[range])) return null
  const change = declared.unit === 'ratio' ? changeInPoints : relativeChange
  const target = (figure && options.targets[declared.id]) ?? null
  return {
    id: declared.id,
    heading: figure === null,
    indent: declared.indent,
    unit: declared.unit,
    ...values,
    monthChange: change(values.thisMonth, values.lastMonth),
    yearChange: change(values.thisMonth, values.sameMonthLastYear),
    toDateChange: change(values.yearToDate, values.lastYearToDate),
    target,
    achieved: declared.lessIsBetter ? null : shareOf(values.yearToDate, target),
    note: declared.note ?? null,
    noteDetails: figure?.type === 'grantedWithin' ? { limit: options.grantLimitDays[figure.patentType] } : {},
    // Entries stand in the registries themselves, not in a list of cases: the note says so.
    opens: figure !== null && figure.type !== 'registry',
  }
}

function valuesOf(valueIn: (range: SummaryRange) => number | null): Values {
  return {
    thisMonth: valueIn('thisMonth'),
    lastMonth: valueIn('lastMonth'),
    sameMonthLastYear: valueIn('sameMonthLastYear'),
    yearToDate: valueIn('yearToDate'),
    lastYearToDate: valueIn('lastYearToDate'),
  }
}

function figureIn(
  range: SummaryRange,
  figure: Figure,
  facts: SummaryFacts,
  options: SummaryOptions,
): number | null {
  switch (figure.type) {
    case 'count':
      return countCases(figure.of, facts, range)
    case 'amount':
      return sumTallies(figure.of, facts, range, figure.amount)
    case 'rate':
      return shareOf(countCases(figure.part, facts, range), countCases(figure.whole, facts, range))
    case 'grantCycle':
      return statisticOf(cyclesOf(facts, range, figure.subKind), figure.statistic)
    case 'registry':
      return facts.registries[range][figure.kind]?.[figure.of] ?? 0
    case 'grantedWithin': {
      const cycles = cyclesOf(facts, range, figure.patentType)
      const limitDays = options.grantLimitDays[figure.patentType]
      const within = cycles.filter(({ workingDays }) => workingDays <= limitDays)
      return shareOf(countOf(within), countOf(cycles))
    }
  }
}

type Cycles = RangeFacts['grantCycles']

/** Shortest first. */
function cyclesOf(facts: SummaryFacts, range: SummaryRange, subKind: SubKind | null): Cycles {
  return facts.ranges[range].grantCycles
    .filter(cycle => cycle.subKind === subKind)
    .sort((a, b) => a.workingDays - b.workingDays)
}

function countOf(cycles: Cycles): number {
  return cycles.reduce((sum, { cases }) => sum + cases, 0)
}

function statisticOf(sorted: Cycles, statistic: 'average' | 'median' | 'shortest'): number | null {
  const all = countOf(sorted)
  if (all === 0) return null
  if (statistic === 'shortest') return sorted[0]?.workingDays ?? null
  if (statistic === 'average')
    return sorted.reduce((sum, { workingDays, cases }) => sum + workingDays * cases, 0) / all
  // Of an even number of cases the median lies between the two in the middle.
  return (daysOfCase(sorted, Math.ceil(all / 2)) + daysOfCase(sorted, Math.floor(all / 2) + 1)) / 2
}

/** @param place of a case among all, 1 for the quickest */
function daysOfCase(sorted: Cycles, place: number): number {
  let passed = 0
  for (const { workingDays, cases } of sorted) {
    passed += cases
    if (passed >= place) return workingDays
  }
  throw new Error(`no case ${place} among ${passed}`)
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}

function relativeChange(value: number | null, base: number | null): number | null {
  return value === null || base === null ? null : shareOf(value - base, base)
}

// A rate of 0 is a base like any other: the difference needs no division.
function changeInPoints(value: number | null, base: number | null): number | null {
  return value === null || base === null ? null : value - base
}
