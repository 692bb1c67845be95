// Running clocks of the centre that are past due on a day, or near it, with no more of their cases than a list is
// filtered and grouped by.

import type { CaseKind } from '#shared/cases/case-kind.ts'
import { type DayNumber, fromDayNumber, type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import type { ClockPlace } from './clock-row.ts'

export interface PressingRow extends ClockPlace {
  readonly kind: CaseKind
  readonly clerk: string | null
  readonly stage: string
}

// The sums know from which due date on no clock warns yet: most of the open clocks lie beyond it.
const lastPressing =
  'SELECT max(:day, coalesce(max(due_on), :day)) FROM clock_count WHERE warn_on >= 0 AND warn_on <= :day'

/** The earliest due first. */
export function listPressingClocks(store: ReadStore, day: PlainDate): readonly PressingRow[] {
  const rows = statement(
    store,
    `SELECT k.due_on, k.case_id AS caseId, k.rule, k.round, c.kind, c.clerk, c.stage
     FROM clock k INDEXED BY clock_open CROSS JOIN case_row c ON c.id = k.case_id
     WHERE k.stop_on IS NULL AND k.owner = 'centre' AND (k.due_on < :day OR k.warn_on <= :day)
       AND k.due_on <= (${lastPressing})
     ORDER BY k.due_on, k.case_id, k.rule, k.round`,
  ).all({ day: toDayNumber(day) }) as RawRow[]
  const dates = new Map<DayNumber, PlainDate>()
  return rows.map(({ due_on, caseId, rule, round, kind, clerk, stage }) => {
    const due = dates.get(due_on) ?? fromDayNumber(due_on)
    dates.set(due_on, due)
    return { due, caseId, rule, round, kind, clerk, stage }
  })
}

interface RawRow {
  readonly due_on: DayNumber
  readonly caseId: number
  readonly rule: RuleId
  readonly round: number
  readonly kind: CaseKind
  readonly clerk: string | null
  readonly stage: string
}
