// One business of rights protection, declared apart: what it adds to the frame that all five share.

import type { RightsBusiness } from '../case-kind.ts'
import type { KindDeclaration } from '../kind-declaration.ts'

export type BusinessDeclaration = Pick<KindDeclaration, 'fields' | 'stages' | 'actions'>

/** The business's own fields, stages and actions, each marked as its alone. */
export function declareBusiness(business: RightsBusiness, own: BusinessDeclaration): BusinessDeclaration {
  const subKinds = [business]
  return {
    fields: own.fields.map(field => ({ ...field, subKinds })),
    stages: own.stages.map(stage => ({ ...stage, subKinds })),
    actions: own.actions.map(action => ({ ...action, subKinds })),
  }
}
