// One business of rights protection, declared apart: what it adds to the frame that all five share.

import type { RightsBusiness } from '../case-kind.ts'
import type { ActionDeclaration, KindDeclaration } from '../kind-declaration.ts'

export interface BusinessDeclaration extends Pick<KindDeclaration, 'fields' | 'stages' | 'actions'> {
  /** Stand where acceptance does in the order of a course: before review and supplements. */
  readonly opening: readonly ActionDeclaration[]
  /** What may come of a closed case or not: archiving does not wait for it. */
  readonly afterwards: readonly ActionDeclaration[]
}

type OwnDeclaration = Omit<BusinessDeclaration, 'opening' | 'afterwards'> &
  Partial<Pick<BusinessDeclaration, 'opening' | 'afterwards'>>

/** The business's own fields, stages and actions, each marked as its alone. */
export function declareBusiness(business: RightsBusiness, own: OwnDeclaration): BusinessDeclaration {
  const subKinds = [business]
  const mark = (actions: readonly ActionDeclaration[] = []) =>
    actions.map(action => ({ ...action, subKinds }))
  return {
    fields: own.fields.map(field => ({ ...field, subKinds })),
    stages: own.stages.map(stage => ({ ...stage, subKinds })),
    opening: mark(own.opening),
    actions: mark(own.actions),
    afterwards: mark(own.afterwards),
  }
}
