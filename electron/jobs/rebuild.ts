// Job: makes every projection again from the events.

import { remakeProjections } from '#db/projections/remake-projections.ts'
import { countRecordedCases } from '#db/queries/counts.ts'
import { advance, type Job } from './job.ts'

export const rebuild: Job<null, { cases: number }> = (context, _input, control) => {
  const store = context.writer()
  const total = countRecordedCases(store)
  const cases = remakeProjections(store, context.reckoning, done => {
    if (done % 200 === 0) advance(control, 'rebuilding', done, total)
  })
  return { cases }
}
