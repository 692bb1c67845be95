// Who may call what, read from the contract itself, so that a screen offers only what the desk would do.

import { useQuery } from '@tanstack/react-query'
import type { Role } from '#shared/access/role.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { useDesk } from './desk.tsx'
import { useKnownOn } from './known-on.ts'
import { useSession } from './session.ts'

interface Declared {
  readonly '~orpc': { readonly meta: ProcedureMeta }
}

export function mayCall(role: Role, { '~orpc': { meta } }: Declared): boolean {
  return meta.callers === 'anyone' || meta.callers.includes(role)
}

/** Whether the signed-in user may call the procedure. A window that looks at a past day, or at a desk opened for
 * reading, only reads. */
export function useMayCall(procedure: Declared): boolean {
  const role = useSession(session => session.user?.role ?? null)
  const readsOnly = useKnownOn(({ day }) => day !== null)
  const { access } = procedure['~orpc'].meta
  const { queries } = useDesk()
  // What the frame has asked for; not asked again by everything that is offered.
  const { data: health } = useQuery(queries.keeping.health.queryOptions({ enabled: false }))
  if (readsOnly && access !== 'read') return false
  if (health?.readOnly && access === 'write') return false
  return role !== null && mayCall(role, procedure)
}
