// Which cases a change of calendar or rules may touch, by what is projected of them.

import { toDayNumber } from '#shared/dates/plain-date.ts'
import type { ReckoningDifference } from '#shared/reckoning/reckoning-difference.ts'
import { keptMilestones } from '../projections/kept-milestones.ts'
import { type ReadStore, statement } from '../store-handle.ts'

/** Ids in order. No case outside is shown otherwise after the change; some inside may not be either. */
export function listReckonedCases(
  store: ReadStore,
  { days, rolling, rules }: ReckoningDifference,
): readonly number[] {
  const ids = new Set<number>()
  const add = (sql: string, values: Record<string, string | number>) => {
    for (const id of statement(store, sql).pluck().iterate(values)) ids.add(id as number)
  }
  if (days && rolling) {
    const span = { from: toDayNumber(days.from), to: toDayNumber(days.to) }
    const rolls = { rolling: JSON.stringify(rolling.rules), until: toDayNumber(rolling.until) }
    add(casesOfClocksLookingAt, { ...span, ...rolls })
    add(casesGrantedSince, { from: span.from })
  }
  for (const { kind, subKinds, starts, from } of rules) {
    const which = { kind, subKinds: JSON.stringify(subKinds) }
    const kept = starts.every(start => keptMilestones.has(start))
    if (kept) add(casesStartingSince, { ...which, from: toDayNumber(from), starts: JSON.stringify(starts) })
    else add(casesOfKind, which)
  }
  return [...ids].sort((a, b) => a - b)
}

// A clock looks at the days from its start (or its warning, where that lies before) to the last date it could give. One
// that counts every day looks only at those on which it could end: from the first date it could give.
const casesOfClocksLookingAt = `
  SELECT DISTINCT case_id FROM clock
  WHERE max(coalesce(due_on, paused_since, original_due_on), original_due_on) >= :from
    AND min(start_on, coalesce(warn_on, start_on)) <= :to
    AND (rule NOT IN (SELECT value FROM json_each(:rolling))
      OR due_on IS NULL OR min(due_on, original_due_on) <= :until)`

// Their grant cycle is counted in working days.
const casesGrantedSince = `SELECT case_id FROM milestone WHERE reached_on >= :from AND milestone = 'granted'`

// A clock of the rule starts on the day of one of its milestones.
const casesStartingSince = `
  SELECT DISTINCT m.case_id FROM milestone m JOIN case_row c ON c.id = m.case_id
  WHERE m.reached_on >= :from AND m.milestone IN (SELECT value FROM json_each(:starts)) AND c.kind = :kind
    AND (:subKinds = '[]' OR c.sub_kind IN (SELECT value FROM json_each(:subKinds)))`

// On which day a milestone was reached that no rule began with before, only the events tell.
const casesOfKind = `
  SELECT id FROM case_row
  WHERE kind = :kind AND (:subKinds = '[]' OR sub_kind IN (SELECT value FROM json_each(:subKinds)))`
