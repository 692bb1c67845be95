// An action as a screen offers it: what it asks for, given what the case knows already.

import type { CaseState } from '#shared/cases/case-state.ts'
import { missingFieldsOf } from '#shared/cases/decide-step.ts'
import type { ActionDeclaration } from '#shared/cases/kind-declaration.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import type { CaseView } from '#shared/contract/cases-contract.ts'

/** @param known what the case knows; a required field among it need not be given again */
export function offerAction(
  action: ActionDeclaration,
  known: Pick<CaseState, 'kind' | 'fields'>,
): CaseView['actions'][number] {
  return {
    id: action.id,
    requiredFields: [...missingFieldsOf(action, known)],
    offeredFields: [...(action.offeredFields ?? [])],
    outcomes: [...outcomesOf(action)],
    closes: action.outcome !== undefined,
  }
}
