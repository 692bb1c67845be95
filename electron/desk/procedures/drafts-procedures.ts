// Procedures on what an account has typed and not saved yet. Kept in the desk, because the page's own storage goes with
// the port the page came from.

import {
  listAccountDrafts,
  readAccountDraft,
  removeAccountDraft,
  thinAccountDrafts,
  writeAccountDraft,
} from '#db/queries/account-drafts.ts'
import { inTransaction } from '#db/store-handle.ts'
import { draftKeptDays, mostDraftBytes, mostDrafts } from '#shared/contract/drafts-contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { DeskServices } from '../desk-services.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'

const keptMs = draftKeptDays * 24 * 3_600_000

export function draftsProcedures(os: GuardedProcedures['drafts'], desk: DeskServices) {
  return {
    list: os.list.handler(({ context }) =>
      listAccountDrafts(desk.store, actorOf(context.caller).login, desk.now() - keptMs),
    ),

    get: os.get.handler(({ input, context }) =>
      readAccountDraft(desk.store, actorOf(context.caller).login, input.form, desk.now() - keptMs),
    ),

    put: os.put.handler(async ({ input: { form, text }, context }) => {
      const { login } = actorOf(context.caller)
      if (Buffer.byteLength(text) > mostDraftBytes) throw new FailureError('inputInvalid', { field: 'text' })
      const keptAtMs = desk.now()
      await desk.lane.run(() =>
        inTransaction(desk.store, () => {
          writeAccountDraft(desk.store, { login, form, text, keptAtMs })
          thinAccountDrafts(desk.store, login, keptAtMs - keptMs, mostDrafts)
        }),
      )
      return {}
    }),

    remove: os.remove.handler(async ({ input, context }) => {
      const { login } = actorOf(context.caller)
      await desk.lane.run(() =>
        inTransaction(desk.store, () => removeAccountDraft(desk.store, login, input.form)),
      )
      return {}
    }),
  }
}
