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
    .where('milestone.dating', 'is', null)
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
  return statement(
    store,
    `SELECT id FROM (
       SELECT id FROM case_row WHERE closed_on IS NULL AND received_on <= :day
       UNION ALL
       SELECT id FROM case_row WHERE closed_on > :day AND received_on <= :day
     ) WHERE id NOT IN (SELECT case_id FROM past_closing WHERE closed_on <= :day AND reopened_on > :day)
     ORDER BY id`,
  )
    .pluck()
    .all({ day: toDayNumber(day) }) as number[]
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
