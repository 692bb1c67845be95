// What one case adds to the sums that are kept: read off the rows that show it, whether just computed or stored.

import type { MilestoneId } from '#shared/cases/milestone.ts'
import { toDayNumber } from '#shared/dates/plain-date.ts'
import { askedDimensions, type Dimension } from '#shared/summary/asked-dimensions.ts'
import { lastDayOfStatistics, type MonthNumber, statisticsMonthOf } from '#shared/summary/statistics-month.ts'
import { summaryStyle } from '#shared/summary/summary-style.ts'
import { fromDayColumn } from '../day-column.ts'
import type { CaseProjection, RowValues } from './case-projection.ts'
import { caseTables } from './projection-tables.ts'
import type { Contribution } from './roll-ups.ts'

export function contributionsOf(projection: CaseProjection): readonly Contribution[] {
  const [row] = projection.case_row
  return [
    ...flowOf(row, projection),
    ...contributionsOfRow(row, projection.milestone),
    ...contributionsOfClocks(projection),
  ]
}

/** Those that columns of the row which follow from calendar and rules have a part in. */
export function contributionsOfRow(
  row: RowValues,
  milestones: CaseProjection['milestone'],
): readonly Contribution[] {
  return [countOf(row), ...talliesOf(row, milestones), ...cyclesOf(row, milestones)]
}

/** Those of the clocks of a case and of its lights. */
export function contributionsOfClocks({
  clock,
  case_light,
}: Pick<CaseProjection, 'clock' | 'case_light'>): readonly Contribution[] {
  return [...lightsOf(case_light), ...runningOf(clock)]
}

const columns = placesOf(caseTables.case_row.columns)
const clockColumns = placesOf(caseTables.clock.columns)

function placesOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>
}

function text(row: RowValues, column: keyof typeof columns): string {
  return (row[columns[column]] as string | null) ?? ''
}

function number(row: RowValues, column: keyof typeof columns): number {
  return row[columns[column]] as number
}

function optional(row: RowValues, column: keyof typeof columns): number | null {
  return row[columns[column]] as number | null
}

function countOf(row: RowValues): Contribution {
  const closed = optional(row, 'closed_on') === null ? 0 : 1
  const keys = [text(row, 'kind'), text(row, 'sub_kind'), text(row, 'stage'), text(row, 'clerk'), closed]
  return { table: 'case_count', keys: [...keys, judged(row)], measures: [1] }
}

// A case of a ledger can be closed before it was received; it was open on no day.
function flowOf(row: RowValues, { milestone, past_closing }: CaseProjection): readonly Contribution[] {
  const kind = text(row, 'kind')
  const came = number(row, 'received_on')
  const closed = optional(row, 'closed_on')
  const flow = (day: number, measures: readonly [received: number, came: number, closed: number]) =>
    ({ table: 'day_flow', keys: [day, kind], measures }) as const
  const isNew = milestone.some(([, , id]) => id === 'received')
  return [
    flow(came, [Number(isNew), 1, 0]),
    ...(closed === null ? [] : [flow(Math.max(came, closed), [0, 0, 1])]),
    ...past_closing.flatMap(([, , closedOn, reopenedOn]) => [
      flow(closedOn as number, [0, 0, 1]),
      flow(reopenedOn as number, [0, 1, 0]),
    ]),
  ]
}

// −1: nothing judged whether the case was closed in time.
function judged(row: RowValues): number {
  return optional(row, 'closed_in_time') ?? -1
}

function talliesOf(row: RowValues, milestones: readonly RowValues[]): readonly Contribution[] {
  const tallies: Contribution[] = []
  const seen = new Set<string>()
  const inOrder = [...milestones].sort((a, b) => Number(a[3]) - Number(b[3]))
  for (const [, , id, on, dating] of inOrder) {
    const milestone = id as MilestoneId
    const asked = askedDimensions.get(milestone)
    if (dating !== null || !asked) continue
    const month = monthOfDay(on as number)
    if (seen.has(`${milestone} ${month}`)) continue
    const year = Math.floor(month / 12)
    const firstInYear = seen.has(`${milestone} year ${year}`) ? 0 : 1
    seen.add(`${milestone} ${month}`).add(`${milestone} year ${year}`)
    tallies.push({
      table: 'month_tally',
      keys: [
        month,
        text(row, 'kind'),
        text(row, 'sub_kind'),
        milestone,
        ...dimensionsOf(row, asked),
        firstInYear,
      ],
      measures: [1, number(row, 'claim_fen'), number(row, 'recovered_fen')],
    })
  }
  return tallies
}

function dimensionsOf(row: RowValues, asked: ReadonlySet<Dimension>): readonly (string | number)[] {
  return [
    asked.has('outcomes') ? text(row, 'outcome') : '',
    asked.has('accepted') ? Number(optional(row, 'accepted_on') !== null) : 0,
    asked.has('passed') ? number(row, 'passed') : 0,
    asked.has('hadDefect') ? number(row, 'had_defect') : 0,
    asked.has('closedInTime') ? judged(row) : -1,
    asked.has('publicHearing') ? number(row, 'public_hearing') : 0,
  ]
}

function cyclesOf(row: RowValues, milestones: readonly RowValues[]): readonly Contribution[] {
  const workingDays = optional(row, 'grant_cycle')
  if (workingDays === null) return []
  const months = milestones.flatMap(([, , id, on, dating]) =>
    id === 'granted' && dating === null ? [monthOfDay(on as number)] : [],
  )
  return months.slice(0, 1).map(month => ({
    table: 'month_cycle',
    keys: [month, text(row, 'sub_kind'), workingDays],
    measures: [1],
  }))
}

// A span without an end is counted when it is asked for: it covers every month to come.
function lightsOf(spans: readonly RowValues[]): readonly Contribution[] {
  const contributions: Contribution[] = []
  for (const [, from, until, light] of spans) {
    if (until === null) continue
    for (let month = monthOfDay(from as number); ; month++) {
      const last = toDayNumber(lastDayOfStatistics(month as MonthNumber, summaryStyle.period))
      if (last >= (until as number)) break
      contributions.push({ table: 'month_light', keys: [month, light as string], measures: [1] })
    }
  }
  return contributions
}

// Clocks that Today counts: the centre's, still running.
function runningOf(clocks: readonly RowValues[]): readonly Contribution[] {
  return clocks
    .filter(clock => clock[clockColumns.stop_on] === null && clock[clockColumns.owner] === 'centre')
    .map(clock => ({
      table: 'clock_count',
      keys: [
        (clock[clockColumns.due_on] as number | null) ?? -1,
        (clock[clockColumns.warn_on] as number | null) ?? -1,
        Number(clock[clockColumns.provisional] === 'unpublished'),
      ],
      measures: [1],
    }))
}

function monthOfDay(day: number): number {
  return statisticsMonthOf(fromDayColumn(day), summaryStyle.period)
}
