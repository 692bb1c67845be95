// Procedures on the views an account keeps.

import { z } from 'zod'
import { readAccountSetting, writeAccountSetting } from '#db/queries/account-settings.ts'
import { inTransaction } from '#db/store-handle.ts'
import { mostViews, type SavedView, savedViewSchema } from '#shared/contract/saved-views-contract.ts'
import type { DeskServices } from '../desk-services.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'

export function savedViewsProcedures(os: GuardedProcedures['views'], desk: DeskServices) {
  return {
    list: os.list.handler(({ context }) => readViews(desk, actorOf(context.caller).login)),

    save: os.save.handler(({ input, context }) =>
      changeViews(desk, actorOf(context.caller).login, views => [
        ...views.filter(({ name }) => name !== input.name).slice(1 - mostViews),
        input,
      ]),
    ),

    remove: os.remove.handler(({ input, context }) =>
      changeViews(desk, actorOf(context.caller).login, views =>
        views.filter(({ name }) => name !== input.name),
      ),
    ),
  }
}

function readViews(desk: DeskServices, login: string): SavedView[] {
  const kept = readAccountSetting(desk.store, login, 'caseViews')
  return kept === null ? [] : z.array(savedViewSchema).parse(JSON.parse(kept))
}

function changeViews(
  desk: DeskServices,
  login: string,
  change: (views: readonly SavedView[]) => readonly SavedView[],
): Promise<SavedView[]> {
  return desk.lane.run(() =>
    inTransaction(desk.store, () => {
      const views = [...change(readViews(desk, login))]
      writeAccountSetting(desk.store, login, 'caseViews', JSON.stringify(views))
      return views
    }),
  )
}
