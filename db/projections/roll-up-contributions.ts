// What one case adds to the sums that are kept: read off the rows that show it, whether just computed or stored.

import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { AskedDue } from '#shared/contract/case-list-contract.ts'
import { toDayNumber } from '#shared/dates/plain-date.ts'
import { askedDimensions, type Dimension } from '#shared/summary/asked-dimensions.ts'
import { lastDayOfStatistics, type MonthNumber, statisticsMonthOf } from '#shared/summary/statistics-month.ts'
import { summaryStyle } from '#shared/summary/summary-style.ts'
import { fromDayColumn } from '../day-column.ts'
import type { CaseProjection, RowValues } from './case-projection.ts'
import { rulesWithPendingExtension } from './clock-facts.ts'
import { caseTables } from './projection-tables.ts'
import { type ReckonedColumns, type ReckonedRows, reckonedColumns } from './reckoned-rows.ts'
import type { Contribution } from './roll-ups.ts'

export function contributionsOf(projection: CaseProjection): readonly Contribution[] {
  const [row] = projection.case_row
  return [
    ...flowOf(row, projection),
    ...contributionsOfRow(row, projection.milestone),
    ...contributionsOfClocks(countedAs(row), { ...projection, columns: reckonedOf(row) }),
  ]
}

/** Those that columns of the row which follow from calendar and rules have a part in. */
export function contributionsOfRow(
  row: RowValues,
  milestones: CaseProjection['milestone'],
): readonly Contribution[] {
  return [countOf(row), ...talliesOf(row, milestones), ...cyclesOf(row, milestones)]
}

/** By what of a case its clocks are counted, which follows from no calendar or rule. */
export interface CountedAs {
  /** '' for nobody. */
  readonly clerk: string
  readonly kind: string
  readonly isOpen: boolean
}

/** Those of the clocks of a case and of its lights. */
export function contributionsOfClocks(as: CountedAs, reckoned: ReckonedRows): readonly Contribution[] {
  const running = reckoned.clock.filter(clock => clock[clockColumns.stop_on] === null)
  return [
    ...lightsOf(reckoned.case_light),
    ...runningOf(as, running),
    ...boundOf(as, reckoned.columns),
    ...askedOf(as, running, reckoned.clock_facts),
  ]
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

function countedAs(row: RowValues): CountedAs {
  return { clerk: text(row, 'clerk'), kind: text(row, 'kind'), isOpen: optional(row, 'closed_on') === null }
}

function reckonedOf(row: RowValues): ReckonedColumns {
  return reckonedColumns.map(name => row[columns[name]]) as unknown as ReckonedColumns
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
function runningOf({ clerk }: CountedAs, running: readonly RowValues[]): readonly Contribution[] {
  return running.filter(isOfCentre).map(clock => ({
    table: 'clock_count',
    keys: [clerk, dayKey(clock[clockColumns.due_on]), dayKey(clock[clockColumns.warn_on])],
    measures: [1],
  }))
}

// No clock binds a closed case.
function boundOf(
  { clerk, kind }: CountedAs,
  [rule, , dueOn, warnOn]: ReckonedColumns,
): readonly Contribution[] {
  if (rule === null) return []
  return [{ table: 'open_count', keys: [clerk, kind, dayKey(dueOn), dayKey(warnOn)], measures: [1] }]
}

// As db/queries/list-cases-by-due.ts lists them.
function askedOf(
  { clerk, isOpen }: CountedAs,
  running: readonly RowValues[],
  facts: readonly RowValues[],
): readonly Contribution[] {
  const isProvisional = running.some(
    clock => isOfCentre(clock) && clock[clockColumns.provisional] === 'unpublished',
  )
  const [, , extensions] = facts[0] ?? []
  const waits = isOpen && extensions ? rulesWithPendingExtension(extensions as string) : noRules
  const isPending = waits.size > 0 && running.some(clock => waits.has(clock[clockColumns.rule] as string))
  const asked: readonly (readonly [AskedDue, boolean])[] = [
    ['provisional', isProvisional],
    ['extensionPending', isPending],
  ]
  return asked.flatMap(([due, is]) =>
    is ? [{ table: 'due_count' as const, keys: [due, clerk], measures: [1] }] : [],
  )
}

const noRules: ReadonlySet<string> = new Set()

function isOfCentre(clock: RowValues): boolean {
  return clock[clockColumns.owner] === 'centre'
}

// −1 stands for NULL, which is no key.
function dayKey(day: RowValues[number] | undefined): number {
  return (day as number | null) ?? -1
}

function monthOfDay(day: number): number {
  return statisticsMonthOf(fromDayColumn(day), summaryStyle.period)
}
