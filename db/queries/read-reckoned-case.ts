// A case as far as its clocks, lights and judgements follow from it, read from the rows that show it: no event is.

import type { CaseClock } from '#shared/cases/case-clocks.ts'
import type { Dating } from '#shared/cases/case-event.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { ClockFacts } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { extensionsOfRound } from '#shared/limits/extensions-of-round.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import { findRule, type PlacedRule } from '#shared/limits/rule-book.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { fromDayColumn } from '../day-column.ts'
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

/** What the clocks of a case follow from. */
export interface StoredClocks {
  readonly clocks: readonly StoredClock[]
  readonly facts: StoredClockFacts
}

export function readStoredClocks(store: ReadStore, caseId: number): StoredClocks {
  const rows = statement(store, selectClocks).raw().all({ caseId }) as ClockColumns[]
  return {
    clocks: rows.map(([rule, round, start, stop, originalDue]) => ({
      rule,
      round,
      start,
      stop,
      originalDue,
    })),
    facts: readClockFacts(store, caseId),
  }
}

export function readClockFacts(store: ReadStore, caseId: number): StoredClockFacts {
  const texts = statement(store, selectFacts).raw().get({ caseId }) as FactColumns | undefined
  return texts ? parseClockFacts(texts) : noClockFacts
}

/** What shows a case by a reckoning, besides its clocks. Throws where there is no such case. */
export function readReckonedBasis(store: ReadStore, caseId: number): ReckonedBasis {
  const row = statement(store, selectCase).raw().get({ caseId }) as CaseColumns | undefined
  if (!row) throw new Error(`case ${caseId} is not shown`)
  const [closedOn, closedDating] = row
  const closings = statement(store, selectClosings).raw().all({ caseId }) as [number, number][]
  return {
    closedOn: fromDayColumn(closedOn),
    closedDating,
    pastClosings: closings.map(([on, reopenedOn]) => ({
      closedOn: fromDayColumn(on),
      reopenedOn: fromDayColumn(reopenedOn),
    })),
    ...readCycle(store, caseId),
  }
}

/** How many events a case has: the number grows with whatever is recorded. */
export function readCaseVersion(store: ReadStore, caseId: number): number {
  return statement(store, 'SELECT events FROM case_row WHERE id = :caseId').pluck().get({ caseId }) as number
}

/** The clocks of a case under a reckoning by which it has the same ones, in the order of the book. */
export function computeStoredClocks(
  { clocks, facts }: StoredClocks,
  { ruleBook, calendar }: Reckoning,
): readonly CaseClock[] {
  return clocks
    .map(clock => ({ clock, ...ruleOf(clock, ruleBook) }))
    .sort((a, b) => a.place - b.place || a.clock.round - b.clock.round)
    .map(({ clock, rule }) => {
      const known = clockFactsOf(clock, rule, facts)
      return { facts: known, clock: computeClock(known, calendar), round: clock.round }
    })
}

function ruleOf({ rule, start }: StoredClock, book: readonly LimitRule[]): PlacedRule {
  const day = fromDayColumn(start)
  const found = findRule(book, rule, day)
  if (!found) throw new Error(`a clock of a rule that is not in force: ${rule} on ${day}`)
  return found
}

function clockFactsOf(clock: StoredClock, rule: LimitRule, facts: StoredClockFacts): ClockFacts {
  const own = facts.own.size === 0 ? undefined : facts.own.get(ownKey(clock.rule, clock.round))
  const agreed = rule.unit === 'byAgreement' && own === undefined
  const amount = typeof own === 'number' ? own : null
  const start = fromDayColumn(clock.start)
  return {
    rule: amount === null ? rule : { ...rule, amount },
    start,
    ...(agreed && { agreedOn: fromDayColumn(clock.originalDue) }),
    ...(amount !== null && { ownAmount: amount }),
    stop: fromDayColumn(clock.stop),
    pauses: facts.pauses,
    extensions: extensionsOfRound(facts.extensions.get(rule.id) ?? [], clock.round, start),
  }
}

/** The first certain days on which a case was filed and granted. */
export function readCycle(store: ReadStore, caseId: number): Pick<ReckonedBasis, 'filedOn' | 'grantedOn'> {
  const reached = statement(store, selectCycle).raw().all({ caseId }) as [MilestoneId, number][]
  const first = (milestone: MilestoneId) =>
    fromDayColumn(reached.find(([id]) => id === milestone)?.[1] ?? null)
  return { filedOn: first('filed'), grantedOn: first('granted') }
}

type CaseColumns = readonly [closedOn: number | null, closedDating: Dating]
type FactColumns = readonly [pauses: string | null, extensions: string | null, own: string | null]
type ClockColumns = readonly [
  rule: string,
  round: number,
  start: number,
  stop: number | null,
  originalDue: number,
]

const selectCase = 'SELECT closed_on, closed_dating FROM case_row WHERE id = :caseId'

const selectFacts = 'SELECT pauses, extensions, own FROM clock_facts WHERE case_id = :caseId'

const selectClocks = `
  SELECT rule, round, start_on, stop_on, original_due_on FROM clock WHERE case_id = :caseId`

const selectCycle = `
  SELECT milestone, reached_on FROM milestone
  WHERE case_id = :caseId AND milestone IN ('filed', 'granted') AND dating IS NULL ORDER BY ordinal`

const selectClosings = `
  SELECT closed_on, reopened_on FROM past_closing WHERE case_id = :caseId ORDER BY ordinal`
