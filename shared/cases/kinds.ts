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

// Looked up for every step of every case that is folded.
const actionsById = perKind(({ actions }) => new Map(actions.map(action => [action.id, action])))
const closedStages = perKind(
  ({ stages }) => new Set(stages.filter(stage => stage.closed).map(stage => stage.id)),
)
const stepFields = perKind(
  ({ fields }) => new Set(fields.filter(field => field.ofStep).map(field => field.id)),
)

function perKind<T>(of: (declaration: KindDeclaration) => T): Readonly<Record<CaseKind, T>> {
  return {
    preExamination: of(preExamination),
    mediation: of(mediation),
    rightsProtection: of(rightsProtection),
  }
}

/** The action of a kind by id; null where the kind has none of that name. */
export function findAction(kind: CaseKind, id: string): ActionDeclaration | null {
  return actionsById[kind].get(id) ?? null
}

/** The fields a case of this sub-kind has; an unknown sub-kind (a flawed ledger row) has all of the kind's. */
export function fieldsOf(kind: CaseKind, subKind: SubKind | null): readonly FieldDeclaration[] {
  return kinds[kind].fields.filter(
    field => !field.subKinds || subKind === null || field.subKinds.includes(subKind),
  )
}

/** Whether a case at this stage counts as closed. */
export function isClosedStage(kind: CaseKind, stage: string): boolean {
  return closedStages[kind].has(stage)
}

/** Whether a field belongs to the steps that record it rather than to the case. */
export function isStepField(kind: CaseKind, field: string): boolean {
  return stepFields[kind].has(field)
}
