// What shows a case and follows from calendar and rules too: its clocks, its lights, some columns of its row. Everything
// else that shows it follows from the events alone. Pure.

import { countWorkingDays } from '#shared/calendar/count-working-days.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { CaseClock } from '#shared/cases/case-clocks.ts'
import type { PastClosing } from '#shared/cases/case-link.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { findBoundClock, wasClosedInTime } from '#shared/cases/judge-clocks.ts'
import { computeLightSpans } from '#shared/cases/light-spans.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { warnFrom } from '#shared/limits/warn-from.ts'
import { toDayColumn } from '../day-column.ts'
import type { RowValues } from './case-projection.ts'
import { computeClockFactsRows } from './clock-facts.ts'

/** Columns of case_row that follow from calendar and rules, in the order of their values. */
export const reckonedColumns = [
  'bound_rule',
  'bound_round',
  'bound_due_on',
  'bound_warn_on',
  'closed_in_time',
  'grant_cycle',
] as const

export type ReckonedColumns = readonly [
  boundRule: string | null,
  boundRound: number | null,
  boundDueOn: number | null,
  boundWarnOn: number | null,
  closedInTime: number | null,
  grantCycle: number | null,
]

export interface ReckonedRows {
  readonly columns: ReckonedColumns
  readonly clock: readonly RowValues[]
  /** What the clocks follow from besides their rows. */
  readonly clock_facts: readonly RowValues[]
  readonly case_light: readonly RowValues[]
}

/** What of a case these rows follow from besides its clocks. */
export interface ReckonedBasis extends Pick<CaseState, 'closedOn' | 'closedDating'> {
  readonly pastClosings: readonly PastClosing[]
  /** Certain days; null: not reached, or not known. */
  readonly filedOn: PlainDate | null
  readonly grantedOn: PlainDate | null
}

export function reckonedBasisOf(state: CaseState): ReckonedBasis {
  const { closedOn, closedDating, pastClosings } = state
  return {
    closedOn,
    closedDating,
    pastClosings,
    filedOn: certainDayOf(state, 'filed'),
    grantedOn: certainDayOf(state, 'granted'),
  }
}

/** @param clocks of the case, computed on `calendar`, in the order of the book */
export function computeReckonedRows(
  caseId: number,
  basis: ReckonedBasis,
  clocks: readonly CaseClock[],
  calendar: WorkingCalendar,
): ReckonedRows {
  return {
    columns: computeColumns(basis, clocks, calendar),
    clock: clocks.map(clock => computeClockRow(caseId, clock, calendar)),
    clock_facts: computeClockFactsRows(caseId, clocks),
    case_light: computeLightSpans(clocks, calendar, basis.pastClosings).map(({ light, from, until }) => [
      caseId,
      toDayNumber(from),
      toDayColumn(until),
      light,
    ]),
  }
}

function computeClockRow(caseId: number, caseClock: CaseClock, calendar: WorkingCalendar): RowValues {
  const { facts, clock, round } = caseClock
  return [
    caseId,
    facts.rule.id,
    round,
    facts.rule.version,
    facts.rule.owner,
    toDayNumber(clock.start),
    toDayColumn(clock.stop),
    toDayNumber(clock.originalDue.date),
    clock.originalDue.provisional,
    toDayColumn(clock.due?.date ?? null),
    clock.due?.provisional ?? null,
    warnDayOf(caseClock, calendar),
    toDayColumn(clock.pausedSince),
    clock.usedBeforePause,
  ]
}

/** The first certain day on which a milestone was reached. */
export function certainDayOf({ milestones }: CaseState, id: string): PlainDate | null {
  return milestones.find(reached => reached.id === id && reached.dating === 'certain')?.on ?? null
}

function computeColumns(
  basis: ReckonedBasis,
  clocks: readonly CaseClock[],
  calendar: WorkingCalendar,
): ReckonedColumns {
  const bound = basis.closedOn === null ? findBoundClock(clocks) : null
  const inTime = wasClosedInTime(basis, clocks)
  return [
    bound?.facts.rule.id ?? null,
    bound?.round ?? null,
    toDayColumn(bound?.clock.due?.date ?? null),
    bound ? warnDayOf(bound, calendar) : null,
    inTime === null ? null : Number(inTime),
    computeGrantCycle(basis, calendar),
  ]
}

/** Working days from filing (not counted) to grant (counted): the centre's published 40 / 10 / 5. */
export function computeGrantCycle(
  { filedOn, grantedOn }: Pick<ReckonedBasis, 'filedOn' | 'grantedOn'>,
  calendar: WorkingCalendar,
): number | null {
  if (filedOn === null || grantedOn === null) return null
  const count = countWorkingDays(calendar, filedOn, grantedOn)
  return count.ok ? count.days : null
}

/** The day from which a running clock warns. */
function warnDayOf({ facts, clock }: CaseClock, calendar: WorkingCalendar): number | null {
  return clock.stop === null ? toDayColumn(warnFrom(clock, facts.rule, calendar)) : null
}
