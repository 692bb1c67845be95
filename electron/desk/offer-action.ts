// An action as a screen offers it: what it asks for, given what the case knows already.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { ActionDeclaration } from '#shared/cases/kind-declaration.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import type { CaseView } from '#shared/contract/cases-contract.ts'

/** @param known values of the case; a required field among them need not be given again */
export function offerAction(action: ActionDeclaration, known: FieldValues): CaseView['actions'][number] {
  return {
    id: action.id,
    requiredFields: (action.requiredFields ?? []).filter(field => known[field] === undefined),
    offeredFields: [...(action.offeredFields ?? [])],
    outcomes: [...outcomesOf(action)],
    closes: action.outcome !== undefined,
  }
}
