// What a change of calendar or rules does to the clocks of one case: each clock that differs, before and after.

import type { CaseClock } from '#shared/cases/case-clocks.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { DueDate, Light } from '#shared/limits/clock.ts'
import type { ClockOwner, LimitUnit, RuleId } from '#shared/limits/limit-rule.ts'
import { readClock } from '#shared/limits/read-clock.ts'
import { warnFrom } from '#shared/limits/warn-from.ts'
import type { Reckoning } from './reckoning.ts'

/** Due, light and rule version on one side of the change. */
export interface ClockSide {
  readonly version: number
  readonly amount: number
  readonly unit: LimitUnit
  readonly originalDue: DueDate
  readonly due: DueDate | null
  readonly light: Light
}

/**
 * moved: another due date. settled: no longer provisional; unsettled: provisional now. Overdue only of the centre's
 * running clocks; late only of its stopped ones.
 */
export const clockEffects = [
  'moved',
  'settled',
  'unsettled',
  'newlyOverdue',
  'noLongerOverdue',
  'newlyLate',
  'noLongerLate',
] as const
export type ClockEffect = (typeof clockEffects)[number]

export interface ClockChange {
  readonly ruleId: RuleId
  readonly round: number
  readonly owner: ClockOwner
  readonly start: PlainDate
  readonly stop: PlainDate | null
  /** Null: there is no such clock on that side. */
  readonly before: ClockSide | null
  readonly after: ClockSide | null
  readonly effects: readonly ClockEffect[]
}

/** A case's clocks under one reckoning. */
export interface ReckonedClocks {
  readonly clocks: readonly CaseClock[]
  readonly reckoning: Reckoning
}

/** Every clock that is not the same on both sides, seen on `asOf`; in the order of the book. */
export function compareClocks(
  before: ReckonedClocks,
  after: ReckonedClocks,
  asOf: PlainDate,
): readonly ClockChange[] {
  const old = new Map(before.clocks.map(clock => [keyOf(clock), clock]))
  const changes: ClockChange[] = []
  for (const clock of after.clocks) {
    const known = old.get(keyOf(clock)) ?? null
    old.delete(keyOf(clock))
    const change = compare(
      known && { clock: known, reckoning: before.reckoning },
      { clock, reckoning: after.reckoning },
      asOf,
    )
    if (change) changes.push(change)
  }
  for (const clock of old.values()) {
    const change = compare({ clock, reckoning: before.reckoning }, null, asOf)
    if (change) changes.push(change)
  }
  return changes
}

interface Sided {
  readonly clock: CaseClock
  readonly reckoning: Reckoning
}

function keyOf({ facts, round }: CaseClock): string {
  return `${facts.rule.id} ${round}`
}

function compare(old: Sided | null, now: Sided | null, asOf: PlainDate): ClockChange | null {
  const shown = now ?? old
  if (!shown) return null
  if (old && now && storedAlike(old, now)) return null
  const before = old && sideOf(old, asOf)
  const after = now && sideOf(now, asOf)
  const { facts, clock, round } = shown.clock
  const { id: ruleId, owner } = facts.rule
  return {
    ruleId,
    round,
    owner,
    start: clock.start,
    stop: clock.stop,
    before,
    after,
    effects: effectsOf(
      { side: before, owner: old?.clock.facts.rule.owner },
      { side: after, owner: now?.clock.facts.rule.owner },
    ),
  }
}

// Whatever lists may show of a clock on any day follows from these. Most clocks of a case that differs stay: the ones
// that moved are told apart by their dates, sooner than by all of it.
function storedAlike(old: Sided, now: Sided): boolean {
  if (old.clock.clock.due?.date !== now.clock.clock.due?.date) return false
  const [a, b] = [old, now].map(({ clock: { facts, clock }, reckoning }) =>
    JSON.stringify([clock, facts.rule.owner, warnFrom(clock, facts.rule, reckoning.calendar)]),
  )
  return a === b
}

function sideOf({ clock: { facts, clock }, reckoning }: Sided, asOf: PlainDate): ClockSide {
  const { version, amount, unit } = facts.rule
  const { light } = readClock(clock, facts.rule, asOf, reckoning.calendar)
  return { version, amount, unit, originalDue: clock.originalDue, due: clock.due, light }
}

interface OwnedSide {
  readonly side: ClockSide | null
  readonly owner: ClockOwner | undefined
}

function effectsOf(old: OwnedSide, now: OwnedSide): readonly ClockEffect[] {
  const [before, after] = [old.side, now.side]
  const was = (light: Light) => old.owner === 'centre' && before?.light === light
  const is = (light: Light) => now.owner === 'centre' && after?.light === light
  const wasProvisional = (before?.due?.provisional ?? null) !== null
  const isProvisional = (after?.due?.provisional ?? null) !== null
  const happens: Readonly<Record<ClockEffect, boolean>> = {
    moved: before?.due?.date !== after?.due?.date,
    settled: wasProvisional && !isProvisional,
    unsettled: !wasProvisional && isProvisional,
    newlyOverdue: is('overdue') && !was('overdue'),
    noLongerOverdue: was('overdue') && !is('overdue'),
    newlyLate: is('closedLate') && !was('closedLate'),
    noLongerLate: was('closedLate') && !is('closedLate'),
  }
  return clockEffects.filter(effect => happens[effect])
}
