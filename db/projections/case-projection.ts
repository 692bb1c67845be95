// The rows that show one case, computed from its state. Pure: writing them is write-projection.ts.

import { countWorkingDays } from '#shared/calendar/count-working-days.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { CaseClock } from '#shared/cases/case-clocks.ts'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import { principalsOf } from '#shared/cases/case-parties.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { isConfidential } from '#shared/cases/confidential.ts'
import { findBoundClock, wasClosedInTime } from '#shared/cases/judge-clocks.ts'
import { computeLightSpans } from '#shared/cases/light-spans.ts'
import { caseKeysOf } from '#shared/cases/likely-duplicate.ts'
import { foldForSearch, searchTextOf } from '#shared/cases/search-text.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { warnFrom } from '#shared/limits/warn-from.ts'
import type { RowValue } from '../insert-rows.ts'
import { keptMilestones } from './kept-milestones.ts'
import { computeLinkRows } from './link-rows.ts'

/** Values in the order of the table's columns (projection-tables.ts). */
export type RowValues = readonly RowValue[]

/** The rows of one case by table. Two that are equal as JSON show it alike. */
export interface CaseProjection {
  readonly case_row: readonly [RowValues]
  readonly clock: readonly RowValues[]
  readonly milestone: readonly RowValues[]
  readonly case_light: readonly RowValues[]
  readonly case_link: readonly RowValues[]
  readonly case_series: readonly RowValues[]
  readonly past_closing: readonly RowValues[]
  readonly case_key: readonly RowValues[]
  /** What search finds the case by. */
  readonly searched: { readonly text: string; readonly open: boolean }
}

/** The rows that follow from calendar and rules too; the others follow from the events alone. */
export type ReckonedRows = Pick<CaseProjection, 'case_row' | 'clock' | 'case_light'>

/** @param clocks of the state, computed on `calendar` @param events all that were recorded of the case */
export function computeReckonedRows(
  caseId: number,
  state: CaseState,
  clocks: readonly CaseClock[],
  events: readonly CaseEvent[],
  calendar: WorkingCalendar,
): ReckonedRows {
  return {
    case_row: [toCaseRow(caseId, state, clocks, events.length, calendar)],
    clock: clocks.map(clock => toClockRow(caseId, clock, calendar)),
    case_light: computeLightSpans(clocks, calendar, state.pastClosings).map(({ light, from, until }) => [
      caseId,
      toDayNumber(from),
      dayOrNull(until),
      light,
    ]),
  }
}

/** @param reckoned of the same case */
export function computeProjection(
  caseId: number,
  state: CaseState,
  events: readonly CaseEvent[],
  reckoned: ReckonedRows,
): CaseProjection {
  return {
    ...reckoned,
    milestone: state.milestones.flatMap(({ id, on, dating }, ordinal) =>
      keptMilestones.has(id)
        ? [[caseId, ordinal, id, toDayNumber(on), dating === 'certain' ? null : dating]]
        : [],
    ),
    ...computeLinkRows(caseId, state, events),
    searched: { text: searchTextOf(state), open: state.closedOn === null },
    case_key: caseKeysOf(state).map(({ field, value }) => [field, value, caseId]),
  }
}

function toCaseRow(
  caseId: number,
  state: CaseState,
  clocks: readonly CaseClock[],
  events: number,
  calendar: WorkingCalendar,
): RowValues {
  const bound = state.closedOn === null ? findBoundClock(clocks) : null
  const inTime = wasClosedInTime(state, clocks)
  const withheld = isConfidential(state)
  const reached = (id: string) => state.milestones.some(milestone => milestone.id === id)
  return [
    caseId,
    state.caseNumber,
    foldForSearch(state.caseNumber),
    state.kind,
    state.subKind,
    withheld ? '' : state.title,
    JSON.stringify(withheld ? [] : principalsOf(state)),
    state.clerk,
    state.stage,
    state.outcome,
    toDayNumber(state.receivedOn),
    dayOrNull(findMilestoneDay(state, 'accepted')),
    dayOrNull(state.closedOn),
    state.closedDating,
    events,
    toDayNumber(state.lastHappenedOn),
    state.lastAction,
    bound?.facts.rule.id ?? null,
    bound?.round ?? null,
    dayOrNull(bound?.clock.due?.date ?? null),
    bound ? warnDayOf(bound, calendar) : null,
    Number(reached('passed')),
    Number(reached('opinionIssued') || reached('supplementRequested')),
    inTime === null ? null : Number(inTime),
    Number(state.fields.publicHearing === true),
    computeGrantCycle(state, calendar),
    amountOf(state.fields.claimAmount),
    amountOf(state.fields.agreedAmount) + amountOf(state.fields.recoveredAmount),
    Number(withheld),
  ]
}

function findMilestoneDay(state: CaseState, id: string): PlainDate | null {
  return state.milestones.find(reached => reached.id === id && reached.dating === 'certain')?.on ?? null
}

/** Working days from filing (not counted) to grant (counted): the centre's published 40 / 10 / 5. */
function computeGrantCycle(state: CaseState, calendar: WorkingCalendar): number | null {
  const filed = findMilestoneDay(state, 'filed')
  const granted = findMilestoneDay(state, 'granted')
  if (filed === null || granted === null) return null
  const count = countWorkingDays(calendar, filed, granted)
  return count.ok ? count.days : null
}

function amountOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function dayOrNull(date: PlainDate | null): number | null {
  return date === null ? null : toDayNumber(date)
}

/** The day from which a running clock warns. */
function warnDayOf({ facts, clock }: CaseClock, calendar: WorkingCalendar): number | null {
  return clock.stop === null ? dayOrNull(warnFrom(clock, facts.rule, calendar)) : null
}

function toClockRow(caseId: number, caseClock: CaseClock, calendar: WorkingCalendar): RowValues {
  const { facts, clock, round } = caseClock
  return [
    caseId,
    facts.rule.id,
    round,
    facts.rule.version,
    facts.rule.owner,
    toDayNumber(clock.start),
    dayOrNull(clock.stop),
    toDayNumber(clock.originalDue.date),
    clock.originalDue.provisional,
    dayOrNull(clock.due?.date ?? null),
    clock.due?.provisional ?? null,
    warnDayOf(caseClock, calendar),
    dayOrNull(clock.pausedSince),
    clock.usedBeforePause,
  ]
}
