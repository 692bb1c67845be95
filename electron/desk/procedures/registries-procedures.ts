// Procedures of the registries.

import { suggestNames } from '#db/queries/suggest-names.ts'
import type { DeskServices } from '../desk-services.ts'
import type { GuardedProcedures } from '../guarded-procedures.ts'

export function registriesProcedures(os: GuardedProcedures['registries'], desk: DeskServices) {
  return {
    suggest: os.suggest.handler(({ input }) => ({ entries: suggestNames(desk.store, input) })),
  }
}
