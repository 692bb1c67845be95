// What a form of a transfer asks: the business of the new case and the fields that are not taken over.

import type { CaseState } from './case-state.ts'
import { fieldsOf } from './kinds.ts'
import { carryFields, type TransferDeclaration } from './transfers.ts'

export function offerTransfer({ id, to, fields }: TransferDeclaration, state: CaseState) {
  return {
    id,
    kind: to.kind,
    subKinds: to.subKinds.map(subKind => {
      const carried = Object.keys(carryFields({ kind: to.kind, subKind }, fields, state))
      const required = fieldsOf(to.kind, subKind).filter(field => field.atRegistration === 'required')
      return {
        subKind,
        asked: required.map(field => field.id).filter(field => !carried.includes(field)),
        carried,
      }
    }),
  }
}
