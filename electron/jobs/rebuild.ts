// Job: makes every projection again from the events.

import { remakeProjections } from '#db/projections/remake-projections.ts'
import { countRecordedCases } from '#db/queries/counts.ts'
import { advance, type Job } from './job.ts'
import { manyCases, workAhead, workInPlace } from './work-ahead.ts'

export const rebuild: Job<null, { cases: number }> = (context, _input, control) => {
  const store = context.writer()
  const total = countRecordedCases(store)
  const computed =
    total < manyCases
      ? workInPlace(store, 'recordedCases', null)
      : workAhead(context.folder, 'recordedCases', null)
  const cases = remakeProjections(store, computed, done => advance(control, 'rebuilding', done, total))
  return { cases }
}
