// The rows that show one case, computed from its state. Pure: writing them is write-projection.ts.

import type { CaseEvent } from '#shared/cases/case-event.ts'
import { principalsOf } from '#shared/cases/case-parties.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { isConfidential } from '#shared/cases/confidential.ts'
import { caseKeysOf } from '#shared/cases/likely-duplicate.ts'
import { foldForSearch, searchTextOf } from '#shared/cases/search-text.ts'
import { toDayNumber } from '#shared/dates/plain-date.ts'
import { toDayColumn } from '../day-column.ts'
import type { RowValue } from '../insert-rows.ts'
import { keptMilestones } from './kept-milestones.ts'
import { computeLinkRows } from './link-rows.ts'
import { certainDayOf, type ReckonedColumns, type ReckonedRows } from './reckoned-rows.ts'

/** Values in the order of the table's columns (projection-tables.ts). */
export type RowValues = readonly RowValue[]

/** The rows of one case by table. Two that are equal as JSON show it alike. */
export interface CaseProjection extends Omit<ReckonedRows, 'columns'> {
  readonly case_row: readonly [RowValues]
  readonly milestone: readonly RowValues[]
  readonly case_link: readonly RowValues[]
  readonly case_series: readonly RowValues[]
  readonly past_closing: readonly RowValues[]
  readonly case_key: readonly RowValues[]
  /** What search finds the case by. */
  readonly searched: { readonly text: string; readonly open: boolean }
}

/** @param reckoned of the same case */
export function computeProjection(
  caseId: number,
  state: CaseState,
  events: readonly CaseEvent[],
  reckoned: ReckonedRows,
): CaseProjection {
  const { columns, ...rows } = reckoned
  return {
    ...rows,
    case_row: [toCaseRow(caseId, state, events.length, columns)],
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
  events: number,
  [boundRule, boundRound, boundDueOn, boundWarnOn, closedInTime, grantCycle]: ReckonedColumns,
): RowValues {
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
    toDayColumn(certainDayOf(state, 'accepted')),
    toDayColumn(state.closedOn),
    state.closedDating,
    events,
    toDayNumber(state.lastHappenedOn),
    state.lastAction,
    boundRule,
    boundRound,
    boundDueOn,
    boundWarnOn,
    Number(reached('passed')),
    Number(reached('opinionIssued') || reached('supplementRequested')),
    closedInTime,
    Number(state.fields.publicHearing === true),
    grantCycle,
    amountOf(state.fields.claimAmount),
    amountOf(state.fields.agreedAmount) + amountOf(state.fields.recoveredAmount),
    Number(withheld),
  ]
}

function amountOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
