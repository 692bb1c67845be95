// Clocks that want attention on a day, as lists of them are chosen, ordered and paged.

import type { OverdueFilter, PressingList } from '#shared/contract/supervision-contract.ts'
import type { ClockLine } from '#shared/contract/views.ts'

/** What a line is chosen and placed by. */
export type PressingFacts = Pick<
  ClockLine,
  'caseId' | 'ruleId' | 'round' | 'kind' | 'clerk' | 'stage' | 'due' | 'light' | 'workingDaysLate'
>

export interface PressingClock extends PressingFacts {
  /** As it was on a day that is over; null: as the store has it when it is shown. */
  readonly line: ClockLine | null
}

/** Where a clock stands in a list: by due date, then in the order the cases were recorded in. Never two alike. */
export type PressingPlace = readonly (string | number)[]

export function placeOf({ due, caseId, ruleId, round }: PressingFacts): PressingPlace {
  return [due?.date ?? '', caseId, ruleId, round]
}

export function comparePlaces(a: PressingPlace, b: PressingPlace): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? ''
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}

/** The clocks of one of the lists that pass a filter. How late it must be is asked only of what is late. */
export function choosePressing<T extends PressingFacts>(
  clocks: readonly T[],
  list: PressingList,
  filter: OverdueFilter,
): readonly T[] {
  return clocks.filter(clock => listOf(clock) === list && passes(clock, list, filter))
}

function listOf({ light }: PressingFacts): PressingList | null {
  if (light === 'overdue') return 'overdue'
  return light === 'dueToday' || light === 'atRisk' ? 'atRisk' : null
}

function passes(clock: PressingFacts, list: PressingList, filter: OverdueFilter): boolean {
  const { kind, clerk, ruleId, stage, atLeastDaysLate } = filter
  return (
    (kind === undefined || clock.kind === kind) &&
    (clerk === undefined || clock.clerk === clerk) &&
    (ruleId === undefined || clock.ruleId === ruleId) &&
    (stage === undefined || clock.stage === stage) &&
    (list === 'atRisk' || atLeastDaysLate === undefined || (clock.workingDaysLate ?? 0) >= atLeastDaysLate)
  )
}
