// The builder every area's procedures are made with: the contract, the services, and the guard before them.

import { type ImplementerInternalWithMiddlewares, implement, type MergedCurrentContext } from '@orpc/server'
import type { DeskContext } from '#electron/host/desk-context.ts'
import { contract, sessionHeader } from '#shared/contract/contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Actor } from './access/actor.ts'
import { type Caller, identifyCaller, toContractError } from './access/guard.ts'
import type { DeskServices } from './desk-services.ts'
import { readKnownOn } from './recall/read-known-on.ts'
import { whereAnswered } from './recall/where-answered.ts'

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
      .use(async ({ context, next, procedure, path, signal }, input, output) => {
        try {
          const { meta } = procedure['~orpc']
          const token = context.reqHeaders?.get(sessionHeader)
          const caller = identifyCaller(desk.recalled?.live ?? desk, token, meta)
          demandPrepared(desk, path)
          const day = dayAsked(desk, context)
          const where = day === null ? 'live' : whereAnswered(path, meta)
          if (day === null || where === 'live') return await next({ context: { caller } })
          if (where === 'refused') throw new FailureError('deskRecalled', { day })
          const answer = await desk.recalls.answer(day, { path, input, context, signal })
          // Checked by the procedure that gave it. It needs no caller any more, which the compiler cannot know.
          return output(answer as never) as never
        } catch (thrown) {
          throw toContractError(desk, thrown, path)
        }
      })
  )
}

// The desk of a past day is what was asked for.
function dayAsked(desk: DeskServices, { reqHeaders }: DeskContext) {
  return desk.recalled === null ? readKnownOn(reqHeaders, desk.today()) : null
}

/** Areas and procedures that can be asked while what is shown is being made again. */
const alwaysAnswered: readonly string[] = ['session', 'desk.status', 'desk.watch']

function demandPrepared({ keeping }: DeskServices, path: readonly string[]): void {
  if (keeping.preparing === null) return
  const [area = ''] = path
  if (alwaysAnswered.includes(area) || alwaysAnswered.includes(path.join('.'))) return
  throw new FailureError('deskPreparing')
}

/** The actor of a procedure that needs a session; the guard has seen to it that there is one. */
export function actorOf(caller: Caller): Actor {
  if (!caller.actor) throw new FailureError('signInRequired')
  return caller.actor
}
