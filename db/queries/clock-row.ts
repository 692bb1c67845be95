// A projected clock, turned back into the Clock it was written from (its extensions are only on the case page).

import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { Clock, DueDate, Provisional } from '#shared/limits/clock.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { fromDayColumn } from '../day-column.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface ClockRow {
  readonly caseId: number
  readonly round: number
  readonly clock: Clock
}

interface RawClock {
  case_id: number
  rule: string
  round: number
  rule_version: number
  start_on: number
  stop_on: number | null
  original_due_on: number
  original_provisional: Provisional | null
  due_on: number | null
  provisional: Provisional | null
  paused_since: number | null
  used_before_pause: number | null
}

const columns = `k.case_id, k.rule, k.round, k.rule_version, k.start_on, k.stop_on, k.original_due_on,
  k.original_provisional, k.due_on, k.provisional, k.paused_since, k.used_before_pause`

/** The clock of one rule and round of a case. */
export function readClockRow(store: ReadStore, caseId: number, rule: RuleId, round: number): ClockRow | null {
  const row = statement(
    store,
    `SELECT ${columns} FROM clock k WHERE k.case_id = :caseId AND k.rule = :rule AND k.round = :round`,
  ).get({ caseId, rule, round }) as RawClock | undefined
  return row ? toClockRow(row) : null
}

/** The place of a running clock in a list by due date. */
export interface ClockPlace {
  readonly due: PlainDate
  readonly caseId: number
  readonly rule: RuleId
  readonly round: number
}

/** A part of a list of clocks: so many of those that come after a place; null: from its beginning. */
export interface ClockPage {
  readonly most: number
  readonly after: ClockPlace | null
  /** Only those of this clerk's cases. */
  readonly clerk?: string
}

/** What SQLite takes for no limit. */
const all: ClockPage = { most: -1, after: null }

/** Running clocks of the centre due before a day (that day excluded), the earliest due first. */
export function listClocksDueBefore(store: ReadStore, day: PlainDate, page = all): readonly ClockRow[] {
  return listOpenClocks(store, 'k.due_on < :day', day, page)
}

/** Running clocks of the centre that are due on a day or warn by then, the earliest due first. */
export function listClocksAtRisk(store: ReadStore, day: PlainDate, page = all): readonly ClockRow[] {
  return listOpenClocks(store, 'k.due_on >= :day AND k.warn_on <= :day', day, page)
}

function listOpenClocks(
  store: ReadStore,
  condition: string,
  day: PlainDate,
  { most, after, clerk }: ClockPage,
): readonly ClockRow[] {
  const further = after && 'AND (k.due_on, k.case_id, k.rule, k.round) > (:due, :caseId, :rule, :round)'
  const [joined, theirs] =
    clerk === undefined ? ['', ''] : ['CROSS JOIN case_row c ON c.id = k.case_id', 'AND c.clerk = :clerk']
  const rows = statement(
    store,
    `SELECT ${columns} FROM clock k INDEXED BY clock_open ${joined}
     WHERE k.stop_on IS NULL AND k.owner = 'centre' AND ${condition} ${further ?? ''} ${theirs}
     ORDER BY k.due_on, k.case_id, k.rule, k.round LIMIT :most`,
  ).all({
    day: toDayNumber(day),
    most,
    ...(clerk !== undefined && { clerk }),
    ...(after && { ...after, due: toDayNumber(after.due) }),
  })
  return (rows as RawClock[]).map(toClockRow)
}

/** Clocks of the centre that were running at the end of a day, whatever happened since. */
export function listClocksRunningOn(store: ReadStore, day: PlainDate): readonly ClockRow[] {
  const rows = statement(
    store,
    `SELECT ${columns} FROM clock k
     WHERE k.owner = 'centre' AND k.start_on <= :day AND (k.stop_on IS NULL OR k.stop_on > :day)
     ORDER BY k.case_id, k.rule, k.round`,
  ).all({ day: toDayNumber(day) }) as RawClock[]
  return rows.map(toClockRow)
}

function toClockRow(row: RawClock): ClockRow {
  const due = dueOf(row.due_on, row.provisional)
  return {
    caseId: row.case_id,
    round: row.round,
    clock: {
      ruleId: row.rule as RuleId,
      ruleVersion: row.rule_version,
      start: fromDayColumn(row.start_on),
      stop: fromDayColumn(row.stop_on),
      originalDue: { date: fromDayColumn(row.original_due_on), provisional: row.original_provisional },
      pausedDue: due,
      due,
      pausedSince: fromDayColumn(row.paused_since),
      usedBeforePause: row.used_before_pause,
      extensions: [],
    },
  }
}

function dueOf(day: number | null, provisional: Provisional | null): DueDate | null {
  return day === null ? null : { date: fromDayColumn(day), provisional }
}
