// An action as a screen offers it: what it asks for, given what the case knows already.

import type { CaseState } from '#shared/cases/case-state.ts'
import { missingFieldsOf } from '#shared/cases/decide-step.ts'
import type { ActionDeclaration } from '#shared/cases/kind-declaration.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import type { CaseView } from '#shared/contract/case-page-contract.ts'

/**
 * @param known what the case knows; a required field among it need not be given again, but may be: another mediator is
 *   assigned, the case is handed over a second time
 */
export function offerAction(
  action: ActionDeclaration,
  known: Pick<CaseState, 'kind' | 'fields'>,
): CaseView['actions'][number] {
  const missing = missingFieldsOf(action, known)
  const given = (action.requiredFields ?? []).filter(id => !missing.includes(id))
  return {
    id: action.id,
    requiredFields: [...missing],
    offeredFields: [...given, ...(action.offeredFields ?? [])],
    outcomes: [...outcomesOf(action)],
    closes: action.outcome !== undefined,
  }
}
