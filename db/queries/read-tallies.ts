// The figures of a range of days, counted by the store: milestones reached, closings, grant cycles.

import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { MilestoneTally, RangeFacts } from '#shared/summary/month-facts.ts'
import { type ReadStore, statement } from '../store-handle.ts'

interface TallyRow {
  kind: CaseKind
  sub_kind: SubKind | null
  milestone: MilestoneId
  outcome: OutcomeId | null
  accepted: number
  passed: number
  had_defect: number
  in_time: number | null
  public_hearing: number
  cases: number
  claim_fen: number
  recovered_fen: number
}

/** Milestones reached on certain days from `from` to `to`, both included. */
export function readRangeFacts(store: ReadStore, from: PlainDate, to: PlainDate): RangeFacts {
  const range = { from: toDayNumber(from), to: toDayNumber(to) }
  const tallies = (statement(store, tallyRange).all(range) as TallyRow[]).map(toTally)
  const cycles = statement(store, grantCyclesOfRange).all(range) as {
    sub_kind: SubKind | null
    grant_cycle: number
  }[]
  return {
    tallies,
    grantCycles: cycles.map(row => ({ subKind: row.sub_kind, workingDays: row.grant_cycle })),
  }
}

/** Cases received up to a day and not closed by its end. */
export function countOpenOn(store: ReadStore, day: PlainDate): number {
  return statement(
    store,
    `SELECT (SELECT count(*) FROM case_row WHERE received_on <= :day AND (closed_on IS NULL OR closed_on > :day))
       - (SELECT count(*) FROM past_closing WHERE closed_on <= :day AND reopened_on > :day)`,
  )
    .pluck()
    .get({ day: toDayNumber(day) }) as number
}

/** Cases closed in a range on a day their ledger does not give, or that cannot be right. */
export function listUndatedClosings(
  store: ReadStore,
  from: PlainDate,
  to: PlainDate,
): readonly { id: number; caseNumber: string; dating: 'unknown' | 'doubtful' }[] {
  return statement(
    store,
    `SELECT id, number AS caseNumber, closed_dating AS dating FROM case_row
     WHERE closed_on BETWEEN :from AND :to AND closed_dating <> 'certain' ORDER BY id`,
  ).all({ from: toDayNumber(from), to: toDayNumber(to) }) as never
}

/** Cases that were new and cases closed in a range, on whatever grounds the day is known. */
export function countFlow(
  store: ReadStore,
  from: PlainDate,
  to: PlainDate,
): { received: number; closed: number } {
  const range = { from: toDayNumber(from), to: toDayNumber(to) }
  const count = (sql: string) => statement(store, sql).pluck().get(range) as number
  return {
    received: count(
      "SELECT count(*) FROM milestone WHERE reached_on BETWEEN :from AND :to AND milestone = 'received'",
    ),
    closed: count('SELECT count(*) FROM case_row WHERE closed_on BETWEEN :from AND :to'),
  }
}

/** Months in which a case was received, newest first, as `YYYY-MM`. */
export function listMonthsWithCases(store: ReadStore): readonly string[] {
  return statement(
    store,
    `SELECT DISTINCT strftime('%Y-%m', received_on * 86400, 'unixepoch') AS month FROM case_row ORDER BY month DESC`,
  )
    .pluck()
    .all() as string[]
}

function toTally(row: TallyRow): MilestoneTally {
  return {
    kind: row.kind,
    subKind: row.sub_kind,
    milestone: row.milestone,
    outcome: row.outcome,
    accepted: row.accepted === 1,
    passed: row.passed === 1,
    hadDefect: row.had_defect === 1,
    closedInTime: row.in_time === null ? null : row.in_time === 1,
    publicHearing: row.public_hearing === 1,
    cases: row.cases,
    claimFen: row.claim_fen,
    recoveredFen: row.recovered_fen,
  }
}

// A milestone that a case reaches twice in the range (two sessions) counts the case, and its amounts, once.
const tallyRange = `
  SELECT c.kind, c.sub_kind, m.milestone,
    CASE WHEN m.milestone IN ('closed', 'filed') THEN c.outcome END AS outcome,
    c.accepted_on IS NOT NULL AS accepted, c.passed, c.had_defect,
    CASE WHEN m.milestone = 'closed' THEN c.closed_in_time END AS in_time,
    c.public_hearing, count(*) AS cases, sum(c.claim_fen) AS claim_fen, sum(c.recovered_fen) AS recovered_fen
  FROM (
    SELECT DISTINCT case_id, milestone FROM milestone
    WHERE reached_on BETWEEN :from AND :to AND dating = 'certain'
  ) m JOIN case_row c ON c.id = m.case_id
  GROUP BY c.kind, c.sub_kind, m.milestone, 4, 5, c.passed, c.had_defect, 8, c.public_hearing`

const grantCyclesOfRange = `
  SELECT c.sub_kind, c.grant_cycle
  FROM milestone m JOIN case_row c ON c.id = m.case_id
  WHERE m.reached_on BETWEEN :from AND :to AND m.milestone = 'granted' AND m.dating = 'certain'
    AND c.grant_cycle IS NOT NULL`
