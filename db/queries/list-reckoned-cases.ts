// What a change of calendar or rules may touch, by what is projected: narrow enough that a change of one day does not
// recompute a million cases. No case outside is shown otherwise after the change; some inside may not be either.

import { toDayNumber } from '#shared/dates/plain-date.ts'
import type { Provisional } from '#shared/limits/clock.ts'
import type { DifferingRule, ReckoningDifference } from '#shared/reckoning/reckoning-difference.ts'
import { keptMilestones } from '../projections/kept-milestones.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import { certainDayOf } from './read-reckoned-case.ts'

/** A clock as its row has it; day numbers. */
export type ClockInSight = readonly [
  caseId: number,
  rule: string,
  round: number,
  start: number,
  stop: number | null,
  originalDue: number,
  originalProvisional: Provisional | null,
  /** 1: its case has facts besides (projections/clock-facts.ts). */
  hasFacts: 0 | 1,
]

/** Clocks that look at the differing days. Read to the end before anything else is asked of the store. */
export function iterateClocksInSight(
  store: ReadStore,
  { days, rolling }: ReckoningDifference,
): Iterable<ClockInSight> {
  if (!days || !rolling) return []
  const span = { from: toDayNumber(days.from), to: toDayNumber(days.to) }
  const rolls = { rolling: JSON.stringify(rolling.rules), until: toDayNumber(rolling.until) }
  return statement(store, clocksInSight)
    .raw()
    .iterate({ ...span, ...rolls }) as Iterable<ClockInSight>
}

/** A case with the certain days it was filed and granted; day numbers. */
export type GrantInSight = readonly [caseId: number, filedOn: number | null, grantedOn: number | null]

/** Cases granted on or after the first differing day: their grant cycle is counted in working days. */
export function listGrantsInSight(store: ReadStore, { days }: ReckoningDifference): readonly GrantInSight[] {
  if (!days) return []
  return statement(store, grantsInSight)
    .raw()
    .all({ from: toDayNumber(days.from) }) as GrantInSight[]
}

/** Cases with clocks of these rules that started on or after the day from which another version of them holds. */
export function listCasesWithClocksOf(store: ReadStore, rules: readonly DifferingRule[]): readonly number[] {
  return rules.flatMap(
    ({ id, from }) =>
      statement(store, casesWithClocksOf)
        .pluck()
        .all({ id, from: toDayNumber(from) }) as number[],
  )
}

/** Cases in which a clock of these rules may start or have started: which they are only their events tell. */
export function listCasesUnder(store: ReadStore, rules: readonly DifferingRule[]): readonly number[] {
  return rules.flatMap(({ kind, subKinds, starts, from }) => {
    const which = { kind, subKinds: JSON.stringify(subKinds) }
    const since = { from: toDayNumber(from), starts: JSON.stringify(starts) }
    const kept = starts.every(start => keptMilestones.has(start))
    const listed = kept
      ? statement(store, casesStartingSince)
          .pluck()
          .all({ ...which, ...since })
      : statement(store, casesOfKind).pluck().all(which)
    return listed as number[]
  })
}

// A clock looks at the days from its start (or its warning, where that lies before) to the last date it could give. One
// that counts every day looks only at those on which it could end: from the first date it could give.
const clocksInSight = `
  SELECT k.case_id, k.rule, k.round, k.start_on, k.stop_on, k.original_due_on, k.original_provisional,
    f.case_id IS NOT NULL
  FROM clock k LEFT JOIN clock_facts f ON f.case_id = k.case_id
  WHERE max(coalesce(k.due_on, k.paused_since, k.original_due_on), k.original_due_on) >= :from
    AND min(k.start_on, coalesce(k.warn_on, k.start_on)) <= :to
    AND (k.rule NOT IN (SELECT value FROM json_each(:rolling))
      OR k.due_on IS NULL OR min(k.due_on, k.original_due_on) <= :until)`

const grantsInSight = `
  SELECT DISTINCT c.case_id, ${certainDayOf('filed', 'c.case_id')}, ${certainDayOf('granted', 'c.case_id')}
  FROM milestone c WHERE c.reached_on >= :from AND c.milestone = 'granted'`

const casesWithClocksOf = 'SELECT DISTINCT case_id FROM clock WHERE rule = :id AND start_on >= :from'

const whichCases = `
  (:kind IS NULL OR c.kind = :kind)
    AND (:subKinds = '[]' OR c.sub_kind IN (SELECT value FROM json_each(:subKinds)))`

// A clock of the rule starts on the day of one of its milestones.
const casesStartingSince = `
  SELECT DISTINCT m.case_id FROM milestone m JOIN case_row c ON c.id = m.case_id
  WHERE m.reached_on >= :from AND m.milestone IN (SELECT value FROM json_each(:starts)) AND ${whichCases}`

// On which day a milestone was reached that no rule began with before, only the events tell.
const casesOfKind = `SELECT c.id FROM case_row c WHERE ${whichCases}`
