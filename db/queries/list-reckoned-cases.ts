// What a change of calendar or rules may touch, by what is projected: narrow enough that a change of one day does not
// recompute a million cases. What is not listed is computed alike before and after; some of what is may be too.

import { toDayNumber } from '#shared/dates/plain-date.ts'
import type { DifferingRule, ReckoningDifference } from '#shared/reckoning/reckoning-difference.ts'
import { keptMilestones } from '../projections/kept-milestones.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import type { StoredClock } from './read-reckoned-case.ts'

/** Clocks of one case. */
export interface ClocksInSight {
  readonly clocks: readonly StoredClock[]
  /** Whether the case has facts besides (projections/clock-facts.ts). */
  readonly hasFacts: boolean
}

/**
 * Clocks, by case in order of id, that look at the differing days, or that started on or after the day from which
 * another version of their rule holds, where both versions have the same clocks.
 */
export function listClocksInSight(
  store: ReadStore,
  { days, rolling, rules }: ReckoningDifference,
): ReadonlyMap<number, ClocksInSight> {
  const since = rules.flatMap(({ id, from, sameClocks }) => (sameClocks ? [[id, toDayNumber(from)]] : []))
  const span = days && { from: toDayNumber(days.from), to: toDayNumber(days.to) }
  const rolls = rolling && { rolling: JSON.stringify(rolling.rules), until: toDayNumber(rolling.until) }
  const seen = [...(span ? [looksAtDays] : []), ...(since.length > 0 ? [startedSince] : [])]
  if (seen.length === 0) return new Map()
  const rows = statement(store, `${selectClocks} WHERE ${seen.join(' OR ')}`).raw()
  return gather(
    rows.iterate({
      ...span,
      ...rolls,
      ...(since.length > 0 && { since: JSON.stringify(since) }),
    }) as Iterable<ClockColumns>,
  )
}

/** Cases granted on or after the first differing day: their grant cycle is counted in working days. */
export function listCasesGranted(store: ReadStore, { days }: ReckoningDifference): readonly number[] {
  if (!days) return []
  return statement(store, casesGrantedSince)
    .pluck()
    .all({ from: toDayNumber(days.from) }) as number[]
}

/** Cases in which a clock of these rules may start or have started: which they have only their events tell. */
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

type ClockColumns = readonly [
  caseId: number,
  rule: string,
  round: number,
  start: number,
  stop: number | null,
  originalDue: number,
  hasFacts: 0 | 1,
]

function gather(rows: Iterable<ClockColumns>): ReadonlyMap<number, ClocksInSight> {
  const byCase = new Map<number, { clocks: StoredClock[]; hasFacts: boolean }>()
  for (const [caseId, rule, round, start, stop, originalDue, hasFacts] of rows) {
    const clock = { rule, round, start, stop, originalDue }
    const known = byCase.get(caseId)
    if (known) known.clocks.push(clock)
    else byCase.set(caseId, { clocks: [clock], hasFacts: hasFacts === 1 })
  }
  return byCase
}

// In the order of the table, which is that of cases.
const selectClocks = `
  SELECT k.case_id, k.rule, k.round, k.start_on, k.stop_on, k.original_due_on,
    EXISTS (SELECT 1 FROM clock_facts f WHERE f.case_id = k.case_id)
  FROM clock k`

// A clock looks at the days from its start (or its warning, where that lies before) to the last date it could give: its
// due date, the one without pauses and extensions, or the day it was paused. One that counts every day looks only at
// those on which it could end: from the first date it could give. Two comparisons tell nearly all of them apart.
const looksAtDays = `(
  (k.original_due_on >= :from OR coalesce(k.due_on, k.paused_since) >= :from)
    AND (k.start_on <= :to OR k.warn_on <= :to)
    AND (k.due_on IS NULL OR k.due_on <= :until OR k.original_due_on <= :until
      OR k.rule NOT IN (SELECT value FROM json_each(:rolling))))`

const startedSince = `
  EXISTS (SELECT 1 FROM json_each(:since) s WHERE s.value ->> 0 = k.rule AND k.start_on >= s.value ->> 1)`

const casesGrantedSince = `
  SELECT case_id FROM milestone INDEXED BY milestone_reached WHERE reached_on >= :from AND milestone = 'granted'`

const whichCases = `
  (:kind IS NULL OR c.kind = :kind)
    AND (:subKinds = '[]' OR c.sub_kind IN (SELECT value FROM json_each(:subKinds)))`

// A clock of the rule starts on the day of one of its milestones.
const casesStartingSince = `
  SELECT DISTINCT m.case_id FROM milestone m JOIN case_row c ON c.id = m.case_id
  WHERE m.reached_on >= :from AND m.milestone IN (SELECT value FROM json_each(:starts)) AND ${whichCases}`

// On which day a milestone was reached that no rule began with before, only the events tell.
const casesOfKind = `SELECT c.id FROM case_row c WHERE ${whichCases}`
