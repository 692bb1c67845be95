// Job: makes every projection again from the events, in one transaction.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import { clearProjections } from '#db/projections/clear-projections.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { rebuildRegistry } from '#db/projections/project-registry.ts'
import { listCaseIds } from '#db/queries/counts.ts'
import { inTransaction } from '#db/store-handle.ts'
import { advance, type Job } from './job.ts'

export const rebuild: Job<null, { cases: number }> = (context, _input, control) => {
  const store = context.writer()
  return inTransaction(store, () => {
    const ids = listCaseIds(store)
    clearProjections(store)
    rebuildRegistry(store)
    ids.forEach((id, index) => {
      if (index % 200 === 0) advance(control, 'rebuilding', index, ids.length)
      projectCase(store, id, readCaseEvents(store, id), context.reckoning)
    })
    return { cases: ids.length }
  })
}
