// Job: the steps that are legal for at least one case of a selection.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import { type CaseReader, mayOpen } from '#shared/cases/confidential.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { type OfferedToMany, offerToMany } from '#shared/cases/offer-to-many.ts'
import type { Job } from './job.ts'

export const offerSteps: Job<{ ids: readonly number[]; reader: CaseReader }, OfferedToMany[]> = (
  context,
  { ids, reader },
) => {
  const histories = ids.map(id => readCaseEvents(context.reader(), id))
  const states = histories.filter(events => events.length > 0).map(foldCase)
  return offerToMany(
    states.filter(state => mayOpen(state, reader)),
    reader.role,
  )
}
