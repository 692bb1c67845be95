// The declared kinds, by name, and the few questions everybody asks of a declaration.

import type { CaseKind, SubKind } from './case-kind.ts'
import type { ActionDeclaration, FieldDeclaration, KindDeclaration } from './kind-declaration.ts'
import { mediation } from './mediation/mediation.ts'
import { preExamination } from './pre-examination/pre-examination.ts'
import { rightsProtection } from './rights-protection/rights-protection.ts'

export const kinds: Readonly<Record<CaseKind, KindDeclaration>> = {
  preExamination,
  mediation,
  rightsProtection,
}

/** The action of a kind by id; null where the kind has none of that name. */
export function findAction(kind: CaseKind, id: string): ActionDeclaration | null {
  return kinds[kind].actions.find(action => action.id === id) ?? null
}

/** The fields a case of this sub-kind has; an unknown sub-kind (a flawed ledger row) has all of the kind's. */
export function fieldsOf(kind: CaseKind, subKind: SubKind | null): readonly FieldDeclaration[] {
  return kinds[kind].fields.filter(
    field => !field.subKinds || subKind === null || field.subKinds.includes(subKind),
  )
}

/** Whether a case at this stage counts as closed. */
export function isClosedStage(kind: CaseKind, stage: string): boolean {
  return kinds[kind].stages.some(declared => declared.id === stage && declared.closed === true)
}
