// A case as far as its clocks, lights and judgements follow from it, read from the rows that show it: no event is.

import type { CaseClock } from '#shared/cases/case-clocks.ts'
import type { Dating } from '#shared/cases/case-event.ts'
import type { PastClosing } from '#shared/cases/case-link.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import { type DayNumber, fromDayNumber, type PlainDate } from '#shared/dates/plain-date.ts'
import type { ClockFacts } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { findRule } from '#shared/limits/find-rule.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { noClockFacts, ownKey, parseClockFacts, type StoredClockFacts } from '../projections/clock-facts.ts'
import type { ReckonedBasis } from '../projections/reckoned-rows.ts'
import { type ReadStore, statement } from '../store-handle.ts'

/** What of a clock's row is not computed, in day numbers; of one by agreement `originalDue` neither. */
export interface StoredClock {
  readonly rule: string
  readonly round: number
  readonly start: number
  readonly stop: number | null
  readonly originalDue: number
}

export interface ReckonedCase {
  /** How many events it has: the number grows with whatever is recorded. */
  readonly version: number
  readonly basis: ReckonedBasis
  readonly clocks: readonly StoredClock[]
  readonly facts: StoredClockFacts
}

/** Throws where there is no such case. */
export function readReckonedCase(store: ReadStore, caseId: number): ReckonedCase {
  const row = statement(store, selectCase).raw().get({ caseId }) as CaseColumns | undefined
  if (!row) throw new Error(`case ${caseId} is not shown`)
  const [version, closedOn, closedDating, filedOn, grantedOn, ...texts] = row
  const facts = parseClockFacts(texts)
  return {
    version,
    basis: {
      closedOn: dayOrNull(closedOn),
      closedDating,
      // Where there are any they are among the pauses.
      pastClosings: facts === noClockFacts ? [] : readPastClosings(store, caseId),
      filedOn: dayOrNull(filedOn),
      grantedOn: dayOrNull(grantedOn),
    },
    clocks: (statement(store, selectClocks).raw().all({ caseId }) as ClockColumns[]).map(
      ([rule, round, start, stop, originalDue]) => ({ rule, round, start, stop, originalDue }),
    ),
    facts,
  }
}

/** The clocks of a case under a reckoning by which it has the same ones, in the order of the book. */
export function computeStoredClocks(
  { clocks, facts }: Pick<ReckonedCase, 'clocks' | 'facts'>,
  { ruleBook, calendar }: Reckoning,
): readonly CaseClock[] {
  return clocks
    .map(clock => ({ clock, ...findRule(ruleBook, clock.rule, dayOf(clock.start)) }))
    .sort((a, b) => a.place - b.place || a.clock.round - b.clock.round)
    .map(({ clock, rule }) => {
      const known = clockFactsOf(clock, rule, facts)
      return { facts: known, clock: computeClock(known, calendar), round: clock.round }
    })
}

/** @param rule in force on the day the clock started @param facts of its case */
export function clockFactsOf(clock: StoredClock, rule: LimitRule, facts: StoredClockFacts): ClockFacts {
  const own = facts.own.size === 0 ? undefined : facts.own.get(ownKey(clock.rule, clock.round))
  const agreed = rule.unit === 'byAgreement' && own === undefined
  const amount = typeof own === 'number' ? own : null
  return {
    rule: amount === null ? rule : { ...rule, amount },
    start: dayOf(clock.start),
    ...(agreed && { agreedOn: dayOf(clock.originalDue) }),
    ...(amount !== null && { ownAmount: amount }),
    stop: dayOrNull(clock.stop),
    pauses: facts.pauses,
    extensions: facts.extensions.get(rule.id) ?? [],
  }
}

function readPastClosings(store: ReadStore, caseId: number): readonly PastClosing[] {
  const rows = statement(store, selectClosings).raw().all({ caseId }) as [number, number][]
  return rows.map(([closedOn, reopenedOn]) => ({ closedOn: dayOf(closedOn), reopenedOn: dayOf(reopenedOn) }))
}

type CaseColumns = readonly [
  version: number,
  closedOn: number | null,
  closedDating: Dating,
  filedOn: number | null,
  grantedOn: number | null,
  pauses: string | null,
  extensions: string | null,
  own: string | null,
]
type ClockColumns = readonly [
  rule: string,
  round: number,
  start: number,
  stop: number | null,
  originalDue: number,
]

/** SQL: the first certain day on which a case reached a milestone. @param caseId the column that says which case */
export function certainDayOf(milestone: MilestoneId, caseId: string): string {
  return `(SELECT m.reached_on FROM milestone m
    WHERE m.case_id = ${caseId} AND m.milestone = '${milestone}' AND m.dating IS NULL ORDER BY m.ordinal LIMIT 1)`
}

const selectCase = `
  SELECT c.events, c.closed_on, c.closed_dating, ${certainDayOf('filed', 'c.id')}, ${certainDayOf('granted', 'c.id')},
    f.pauses, f.extensions, f.own
  FROM case_row c LEFT JOIN clock_facts f ON f.case_id = c.id WHERE c.id = :caseId`

const selectClocks = `
  SELECT rule, round, start_on, stop_on, original_due_on FROM clock WHERE case_id = :caseId`

const selectClosings = `
  SELECT closed_on, reopened_on FROM past_closing WHERE case_id = :caseId ORDER BY ordinal`

function dayOf(day: number): PlainDate {
  return fromDayNumber(day as DayNumber)
}

function dayOrNull(day: number | null): PlainDate | null {
  return day === null ? null : dayOf(day)
}
