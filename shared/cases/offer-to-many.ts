// The steps that a selection of cases can be offered: legal for at least one of them, those legal for most first.

import type { Role } from '#shared/access/role.ts'
import type { CaseKind } from './case-kind.ts'
import type { CaseState } from './case-state.ts'
import { missingFieldsOf } from './decide-step.ts'
import type { ActionDeclaration } from './kind-declaration.ts'
import { listLegalActions, outcomesOf } from './legal-actions.ts'
import type { OutcomeId } from './outcome.ts'

export interface OfferedToMany {
  readonly kind: CaseKind
  readonly id: string
  /** Missing in at least one of the cases. */
  readonly requiredFields: string[]
  readonly offeredFields: string[]
  readonly outcomes: OutcomeId[]
  readonly closes: boolean
  readonly cases: number
}

export function offerToMany(states: Iterable<CaseState>, role: Role): OfferedToMany[] {
  const offered = new Map<string, OfferedToMany>()
  for (const state of states) {
    for (const action of listLegalActions(state, role)) {
      const key = `${state.kind}/${action.id}`
      offered.set(key, addCase(offered.get(key), state, action))
    }
  }
  return [...offered.values()].sort((a, b) => b.cases - a.cases)
}

function addCase(
  known: OfferedToMany | undefined,
  state: CaseState,
  action: ActionDeclaration,
): OfferedToMany {
  const missing = missingFieldsOf(action, state)
  return {
    kind: state.kind,
    id: action.id,
    requiredFields: [...new Set([...(known?.requiredFields ?? []), ...missing])],
    offeredFields: [...(action.offeredFields ?? [])],
    outcomes: [...outcomesOf(action)],
    closes: action.outcome !== undefined,
    cases: (known?.cases ?? 0) + 1,
  }
}
