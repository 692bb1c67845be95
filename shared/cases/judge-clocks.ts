// Which clock speaks for a case: the one that binds it while it is open, and whether it was closed in time.

import type { CaseClock } from './case-clocks.ts'
import type { CaseState } from './case-state.ts'

/**
 * The clock that binds an open case: the centre's running clock with the earliest due date; a paused one only where
 * none runs; null where the centre owes nothing now.
 */
export function findBoundClock(clocks: readonly CaseClock[]): CaseClock | null {
  let bound: CaseClock | null = null
  for (const candidate of clocks) {
    if (candidate.facts.rule.owner !== 'centre' || candidate.clock.stop !== null) continue
    if (bound === null || dueOf(candidate) < dueOf(bound)) bound = candidate
  }
  return bound
}

// A paused clock has no due date and yields to any that has one.
function dueOf({ clock }: CaseClock): string {
  return clock.due?.date ?? '9999-12-31'
}

/** Whether every centre clock that the closing stopped had been kept; null where it stopped none or is not dated. */
export function wasClosedInTime(
  state: Pick<CaseState, 'closedOn' | 'closedDating'>,
  clocks: readonly CaseClock[],
): boolean | null {
  if (state.closedOn === null || state.closedDating !== 'certain') return null
  const stopped = clocks.filter(
    ({ facts, clock }) =>
      facts.rule.owner === 'centre' && clock.stop === state.closedOn && clock.due !== null,
  )
  if (stopped.length === 0) return null
  return stopped.every(
    ({ clock }) => clock.due !== null && clock.stop !== null && clock.stop <= clock.due.date,
  )
}
