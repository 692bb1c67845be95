// Job: makes the desk as it was known at the end of a day, in a folder of its own. The store is only read.

import { computeRecorded } from '#db/projections/compute-cases.ts'
import { remakeProjections } from '#db/projections/remake-projections.ts'
import { listConfidentialCases, withholdCases } from '#db/projections/withhold-cases.ts'
import { countRecordedCases } from '#db/queries/counts.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import { recallStore } from '#db/recall-store.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { advance, type Job } from './job.ts'

export interface RecallInput {
  readonly day: PlainDate
  /** Last moment of the day, ms since 1970. */
  readonly endMs: number
}

/** @throws FailureError dataFolderFull | jobCancelled */
export const recall: Job<RecallInput, null> = (context, { day, endMs }, control) => {
  const confidential = listConfidentialCases(context.reader())
  const made = recallStore(
    context.folder,
    day,
    endMs,
    copy => {
      const total = countRecordedCases(copy)
      const reckoning = readReckoning(copy)
      remakeProjections(copy, computeRecorded(copy, reckoning), done =>
        advance(control, 'rebuilding', done, total),
      )
      withholdCases(copy, confidential, reckoning)
    },
    (done, total) => advance(control, 'recalling', done, total),
  )
  if (!made.ok) throw new FailureError(made.failure.code, made.failure.details)
  return null
}
