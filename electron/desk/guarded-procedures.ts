// The builder every area's procedures are made with: the contract, the services, and the guard before them.

import { type ImplementerInternalWithMiddlewares, implement, type MergedCurrentContext } from '@orpc/server'
import type { DeskContext } from '#electron/host/desk-context.ts'
import { contract, sessionHeader } from '#shared/contract/contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Actor } from './access/actor.ts'
import { type Caller, identifyCaller, toContractError } from './access/guard.ts'
import type { DeskServices } from './desk-services.ts'

/** Named, because the compiler cannot write the whole contract out. */
export type GuardedProcedures = ImplementerInternalWithMiddlewares<
  typeof contract,
  DeskContext,
  MergedCurrentContext<DeskContext, { caller: Caller }>
>

/** Procedures of the contract, to be given handlers. Context of a handler: `caller`. */
export function guardedProcedures(desk: DeskServices): GuardedProcedures {
  return (
    implement(contract)
      .$context<DeskContext>()
      // The guard comes before validation: a stranger learns nothing of what an input should look like.
      .$config({ initialInputValidationIndex: 1, initialOutputValidationIndex: 1 })
      .use(async ({ context, next, procedure, path }) => {
        try {
          const token = context.reqHeaders?.get(sessionHeader)
          const caller = identifyCaller(desk, token, procedure['~orpc'].meta)
          return await next({ context: { caller } })
        } catch (thrown) {
          throw toContractError(desk, thrown, path)
        }
      })
  )
}

/** The actor of a procedure that needs a session; the guard has seen to it that there is one. */
export function actorOf(caller: Caller): Actor {
  if (!caller.actor) throw new FailureError('signInRequired')
  return caller.actor
}
