// Job: the steps that are legal for at least one case of a selection.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import type { Role } from '#shared/access/role.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { type OfferedToMany, offerToMany } from '#shared/cases/offer-to-many.ts'
import type { Job } from './job.ts'

export const offerSteps: Job<{ ids: readonly number[]; role: Role }, OfferedToMany[]> = (
  context,
  { ids, role },
) => {
  const histories = ids.map(id => readCaseEvents(context.reader(), id))
  return offerToMany(histories.filter(events => events.length > 0).map(foldCase), role)
}
