// The clocks of a case: which rules run for it, from which day, stopped when. The arithmetic is shared/limits.

import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Clock, ClockFacts, Pause } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { extensionsOfRound } from '#shared/limits/extensions-of-round.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import { isInForce, ruleApplies } from '#shared/limits/rule-book.ts'
import type { CaseState, ReachedMilestone } from './case-state.ts'

/** A clock with the facts it was computed from, so that it can explain itself. */
export interface CaseClock {
  readonly facts: ClockFacts
  readonly clock: Clock
  /** 1, 2, … among the clocks of the same rule (rounds of opinion and reply). */
  readonly round: number
}

/**
 * Every clock of a case, in rule-book order.
 *
 * A milestone reached on an unknown or doubtful day starts nothing, but it stops what it stops: a wrong date is no
 * reason to call a finished case late. A case from a ledger has no clock whose stop its ledger has no column for.
 */
export function computeCaseClocks(
  state: CaseState,
  ruleBook: readonly LimitRule[],
  calendar: WorkingCalendar,
): readonly CaseClock[] {
  return collectClockFacts(state, ruleBook).map(({ facts, round }) => ({
    facts,
    round,
    clock: computeClock(facts, calendar),
  }))
}

/** The facts of every clock of a case, before any arithmetic. */
export function collectClockFacts(
  state: CaseState,
  ruleBook: readonly LimitRule[],
): readonly { readonly facts: ClockFacts; readonly round: number }[] {
  const collected: { facts: ClockFacts; round: number }[] = []
  for (const rule of ruleBook) {
    if (!ruleApplies(rule, state)) continue
    const known = stopCouldBeKnown(rule, state)
    startsOf(rule, state).forEach((start, index) => {
      if (!isInForce(rule, start.on) || !(known || start.item)) return
      const round = index + 1
      collected.push({ facts: factsOf(rule, start, round, state), round })
    })
  }
  return collected
}

// What the clock waits for is the first stop its rule names; the others only end it all the same. No ledger tells of
// items, so that a clock of one was always started on this desk.
function stopCouldBeKnown(rule: LimitRule, state: CaseState): boolean {
  const [awaited] = rule.stop
  return state.knownMilestones === null || (awaited !== undefined && state.knownMilestones.has(awaited))
}

function startsOf(rule: LimitRule, state: CaseState): readonly ReachedMilestone[] {
  const starts = state.milestones
    .filter((reached, place) => reached.dating === 'certain' && startsClock(reached, place, rule))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return rule.repeats ? starts : starts.slice(0, 1)
}

// A case begins by being received, wherever from: a transferred or reopened one has clocks like a new one.
function startsClock(reached: ReachedMilestone, place: number, rule: LimitRule): boolean {
  if (reached.undone) return false
  return rule.start.includes(reached.id) || (place === 0 && rule.start.includes('received'))
}

function factsOf(rule: LimitRule, start: ReachedMilestone, round: number, state: CaseState): ClockFacts {
  const { dueOn = null, workingDays = null } = start.item ?? {}
  const own = rule.amountFromStep ? workingDays : null
  return {
    rule: own === null ? rule : { ...rule, amount: own },
    start: start.on,
    ...(rule.unit === 'byAgreement' && dueOn !== null && { agreedOn: dueOn }),
    ...(own !== null && { ownAmount: own }),
    stop: stopOf(rule, start, state),
    pauses: [...state.pauses, ...closedSpells(state)],
    extensions: extensionsOfRound(state.extensions.get(rule.id) ?? [], round, start.on),
  }
}

// A case that was closed and is carried on consumed no limit in between, where its rule lets a suspension pause it.
function closedSpells(state: CaseState): readonly Pause[] {
  return state.pastClosings.map(({ closedOn, reopenedOn }) => ({
    ground: 'suspension',
    from: closedOn,
    to: reopenedOn,
  }))
}

// Closing the case ends every clock, but for those of a rule that says otherwise and that began with the closing or
// after it (the parties' judicial confirmation, a suit). A stop on a doubtful day counts as reached on the start, never
// as late.
function stopOf(rule: LimitRule, start: ReachedMilestone, state: CaseState): PlainDate | null {
  const startPlace = state.milestones.indexOf(start)
  const stops = state.milestones.filter(
    (reached, place) => !reached.undone && endsClock(reached, rule, start, place > startPlace),
  )
  if (stops.length === 0) return null
  const first = stops.reduce((a, b) => (b.on < a.on ? b : a))
  if (first.on < start.on) return start.on
  return first.on
}

// Of what happened on the day of the start only what came after it ends the clock: a supplement asked for and received
// on one day begins a clock, its being asked for does not end it.
function endsClock(
  reached: ReachedMilestone,
  rule: LimitRule,
  start: ReachedMilestone,
  isLater: boolean,
): boolean {
  const doubtful = reached.dating !== 'certain'
  if (reached.id === 'closed') return doubtful || !rule.outlivesClosing || reached.on > start.on
  const names = rule.stop.includes(reached.id) && isOfSameItem(reached, start)
  return names && (doubtful || reached.on > start.on || (reached.on === start.on && isLater))
}

// What is reached by the case as a whole (performance, archiving) ends the clocks of all its items.
function isOfSameItem({ item }: ReachedMilestone, start: ReachedMilestone): boolean {
  return !item || !start.item || (item.of === start.item.of && item.name === start.item.name)
}
