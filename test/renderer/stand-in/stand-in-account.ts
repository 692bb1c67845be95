// What an account of the desk in memory keeps for itself: its views of the list of cases, and what it has typed and not
// saved.

import type { SavedView } from '#shared/contract/saved-views-contract.ts'
import type { StandInProcedures } from './stand-in-ground.ts'

export function standInSavedViews(os: StandInProcedures['views'], kept: readonly SavedView[]) {
  let views = [...kept]
  return {
    list: os.list.handler(() => views),
    save: os.save.handler(({ input }) => {
      views = [...views.filter(({ name }) => name !== input.name), input]
      return views
    }),
    remove: os.remove.handler(({ input }) => {
      views = views.filter(({ name }) => name !== input.name)
      return views
    }),
  }
}

/** @param drafts by form; written to */
export function standInDrafts(os: StandInProcedures['drafts'], drafts: Map<string, string>) {
  return {
    list: os.list.handler(() => [...drafts.keys()]),
    get: os.get.handler(({ input }) => drafts.get(input.form) ?? null),
    put: os.put.handler(({ input }) => {
      drafts.set(input.form, input.text)
      return {}
    }),
    remove: os.remove.handler(({ input }) => {
      drafts.delete(input.form)
      return {}
    }),
  }
}
