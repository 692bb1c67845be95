// Walks the course of a case through its stage machine and finds steps that do not follow from the one before.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseKind } from './case-kind.ts'
import { foldCase } from './fold-case.ts'
import { findAction, kinds } from './kinds.ts'

export interface BrokenStep {
  readonly id: string
  readonly kind: CaseKind
  readonly action: string
  readonly date: PlainDate
}

/** The first step that follows from the one before in `before`, and would not any more in `after`; null: none. */
export function findNewlyBrokenStep(
  before: readonly CaseEvent[],
  after: readonly CaseEvent[],
): BrokenStep | null {
  const known = new Set(findBrokenSteps(before).map(({ id }) => id))
  return findBrokenSteps(after).find(({ id }) => !known.has(id)) ?? null
}

// Ledgers bring in cases with such steps; the desk itself records none.
function findBrokenSteps(events: readonly CaseEvent[]): readonly BrokenStep[] {
  const { kind, effective } = foldCase(events)
  const broken: BrokenStep[] = []
  let stage = kinds[kind].initialStage
  for (const { id, body, happenedOn } of effective) {
    const action = body.type === 'stepRecorded' ? findAction(kind, body.action) : null
    if (!action) continue
    if (!action.from.includes(stage)) broken.push({ id, kind, action: action.id, date: happenedOn })
    if (action.to !== null) stage = action.to
  }
  return broken
}
