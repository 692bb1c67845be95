// The figures of months of statistics, from the sums kept with the cases (db/projections/roll-ups.ts).

import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import { type PlainDate, type PlainMonth, toDayNumber } from '#shared/dates/plain-date.ts'
import type { MilestoneTally, RangeFacts } from '#shared/summary/month-facts.ts'
import { fromMonthNumber, type MonthNumber } from '#shared/summary/statistics-month.ts'
import { type ReadStore, statement } from '../store-handle.ts'

/** Months of statistics, both included. More than one must be of one year and begin with its January. */
export interface MonthSpan {
  readonly from: MonthNumber
  readonly to: MonthNumber
}

type TallyRow = readonly [
  kind: CaseKind,
  subKind: SubKind | '',
  milestone: MilestoneId,
  outcome: OutcomeId | '',
  accepted: number,
  passed: number,
  hadDefect: number,
  inTime: number,
  publicHearing: number,
  cases: number,
  claimFen: number,
  recoveredFen: number,
]

/** Milestones reached on certain days of the months; each case once, however often it reached one in them. */
export function readRangeFacts(store: ReadStore, span: MonthSpan): RangeFacts {
  const rows = statement(store, span.from === span.to ? tallyMonth : tallyYear)
    .raw()
    .all(span) as TallyRow[]
  const cycles = statement(
    store,
    'SELECT sub_kind, working_days, cases FROM month_cycle WHERE month BETWEEN :from AND :to',
  ).all(span) as { sub_kind: SubKind | ''; working_days: number; cases: number }[]
  return {
    tallies: rows.map(toTally),
    grantCycles: cycles.map(({ sub_kind, working_days, cases }) => ({
      subKind: sub_kind || null,
      workingDays: working_days,
      cases,
    })),
  }
}

/** Cases received up to a day and not closed by its end. */
export function countOpenOn(store: ReadStore, day: PlainDate): number {
  const open = statement(store, 'SELECT sum(came) - sum(closed) FROM day_flow WHERE day <= :day')
    .pluck()
    .get({ day: toDayNumber(day) })
  return (open as number | null) ?? 0
}

/** Cases closed in a range on a day their ledger does not give, or that cannot be right; also where carried on since. */
export function listUndatedClosings(
  store: ReadStore,
  from: PlainDate,
  to: PlainDate,
): readonly { id: number; caseNumber: string; dating: 'unknown' | 'doubtful' }[] {
  return statement(
    store,
    `SELECT id, number AS caseNumber, closed_dating AS dating FROM case_row
     WHERE closed_on BETWEEN :from AND :to AND closed_dating <> 'certain'
     UNION
     SELECT c.id, c.number, m.dating FROM milestone m INDEXED BY milestone_undated
       CROSS JOIN case_row c ON c.id = m.case_id
     WHERE m.reached_on BETWEEN :from AND :to AND m.milestone = 'closedBefore' AND m.dating IS NOT NULL
     ORDER BY 1`,
  ).all({ from: toDayNumber(from), to: toDayNumber(to) }) as never
}

/** Cases that were new and cases closed in a range, on whatever grounds the day is known. */
export function countFlow(
  store: ReadStore,
  from: PlainDate,
  to: PlainDate,
): { received: number; closed: number } {
  return statement(
    store,
    `SELECT coalesce(sum(received), 0) AS received, coalesce(sum(closed), 0) AS closed
     FROM day_flow WHERE day BETWEEN :from AND :to`,
  ).get({ from: toDayNumber(from), to: toDayNumber(to) }) as { received: number; closed: number }
}

/** Months of statistics in which a case was received, newest first. */
export function listMonthsWithCases(store: ReadStore): readonly PlainMonth[] {
  const months = statement(
    store,
    `SELECT DISTINCT month FROM month_tally WHERE milestone = 'received' ORDER BY month DESC`,
  )
    .pluck()
    .all() as MonthNumber[]
  return months.map(fromMonthNumber)
}

function toTally([kind, subKind, milestone, outcome, ...rest]: TallyRow): MilestoneTally {
  const [accepted, passed, hadDefect, inTime, publicHearing, cases, claimFen, recoveredFen] = rest
  return {
    kind,
    subKind: subKind || null,
    milestone,
    outcome: outcome || null,
    accepted: accepted === 1,
    passed: passed === 1,
    hadDefect: hadDefect === 1,
    closedInTime: inTime === -1 ? null : inTime === 1,
    publicHearing: publicHearing === 1,
    cases,
    claimFen,
    recoveredFen,
  }
}

const keys = 'kind, sub_kind, milestone, outcome, accepted, passed, had_defect, in_time, public_hearing'

// Rows that differ in `first_in_year` alone stay apart: adding up is left to whoever asks for a figure.
const tallyMonth = `SELECT ${keys}, cases, claim_fen, recovered_fen FROM month_tally
  WHERE month = :from AND month = :to`

const tallyYear = `SELECT ${keys}, sum(cases), sum(claim_fen), sum(recovered_fen) FROM month_tally
  WHERE month BETWEEN :from AND :to AND first_in_year = 1 GROUP BY ${keys}`
