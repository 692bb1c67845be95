// The cases behind a figure of the summary.

import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { TallySelection } from '#shared/summary/count-term.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import { allRows, type CaseTables, queries } from './query-builder.ts'

/** Ids of cases that reached what a selection names on a certain day from `from` to `to`, in order. */
export function listCasesReaching(
  store: ReadStore,
  selection: TallySelection,
  range: { readonly from: PlainDate; readonly to: PlainDate },
): readonly number[] {
  const reached = queries
    .selectFrom('milestone')
    .select('milestone.case_id')
    .where('milestone.milestone', 'in', [...selection.milestones])
    .where('milestone.reached_on', '>=', toDayNumber(range.from))
    .where('milestone.reached_on', '<=', toDayNumber(range.to))
    .where('milestone.dating', '=', 'certain')
  const rows = allRows(
    store,
    queries
      .selectFrom('case_row')
      .select('id')
      .where('id', 'in', reached)
      .where(builder => builder.and(conditionsOf(selection, builder)))
      .orderBy('id'),
  )
  return rows.map(row => row.id)
}

/** Ids of cases open at the end of a day, in order. */
export function listCasesOpenOn(store: ReadStore, day: PlainDate): readonly number[] {
  const rows = allRows(
    store,
    queries
      .selectFrom('case_row')
      .select('id')
      .where('received_on', '<=', toDayNumber(day))
      .where(({ eb, or }) => or([eb('closed_on', 'is', null), eb('closed_on', '>', toDayNumber(day))]))
      .where('id', 'not in', closedMeanwhile(day))
      .orderBy('id'),
  )
  return rows.map(row => row.id)
}

// Closed at the end of the day and carried on later.
function closedMeanwhile(day: PlainDate) {
  return queries
    .selectFrom('past_closing')
    .select('past_closing.case_id')
    .where('past_closing.closed_on', '<=', toDayNumber(day))
    .where('past_closing.reopened_on', '>', toDayNumber(day))
}

/** Those of the cases whose days from filing to grant are known. */
export function keepKnownCycles(store: ReadStore, ids: readonly number[]): number[] {
  const find = statement(store, 'SELECT 1 FROM case_row WHERE id = :id AND grant_cycle IS NOT NULL').pluck()
  return ids.filter(id => find.get({ id }) === 1)
}

type Condition = ExpressionWrapper<CaseTables, 'case_row', SqlBool>

function conditionsOf(selection: TallySelection, eb: ExpressionBuilder<CaseTables, 'case_row'>): Condition[] {
  const conditions: Condition[] = []
  const { kind, subKinds, outcomes, accepted, passed, hadDefect, closedInTime, publicHearing } = selection
  if (kind !== undefined) conditions.push(eb('kind', '=', kind))
  if (subKinds !== undefined) conditions.push(oneOf(eb, 'sub_kind', subKinds))
  if (outcomes !== undefined) conditions.push(oneOf(eb, 'outcome', outcomes))
  if (accepted !== undefined) conditions.push(eb('accepted_on', accepted ? 'is not' : 'is', null))
  if (passed !== undefined) conditions.push(eb('passed', '=', Number(passed)))
  if (hadDefect !== undefined) conditions.push(eb('had_defect', '=', Number(hadDefect)))
  if (closedInTime !== undefined) conditions.push(eb('closed_in_time', 'in', closedInTime.map(Number)))
  if (publicHearing !== undefined) conditions.push(eb('public_hearing', '=', Number(publicHearing)))
  return conditions
}

// SQL's IN never finds NULL, which here is a value like another: a type left empty, no result yet.
function oneOf(
  eb: ExpressionBuilder<CaseTables, 'case_row'>,
  column: 'sub_kind' | 'outcome',
  values: readonly (string | null)[],
): Condition {
  const named = values.filter(value => value !== null)
  const either = [eb(column, 'in', named)]
  if (values.includes(null)) either.push(eb(column, 'is', null))
  return eb.or(either)
}
