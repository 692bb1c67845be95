// Job: which cases of a selection could take a command, and why the others could not.

import type { BatchAnswer } from '#shared/contract/batch-contract.ts'
import { decideForMany, type ManyInput } from './decide-for-many.ts'
import type { Job } from './job.ts'

export const previewMany: Job<ManyInput, BatchAnswer> = (context, input) => {
  const cases = decideForMany(context.reader(), input).map(({ id, caseNumber, outcome }) => ({
    id,
    caseNumber,
    failure: outcome.ok ? null : outcome.failure,
    version: null,
  }))
  return { count: cases.filter(({ failure }) => failure === null).length, cases }
}
