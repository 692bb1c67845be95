// Job: records one command for many cases, each decided by its own state. One transaction: what is to be recorded is
// on disk for all of them when it ends, or nothing is.

import { EventAppender } from '#db/events/append-case-events.ts'
import { readCaseEvents } from '#db/events/read-case-events.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { inTransaction } from '#db/store-handle.ts'
import type { BatchAnswer } from '#shared/contract/batch-contract.ts'
import { decideForMany, type ManyInput } from './decide-for-many.ts'
import type { Job } from './job.ts'

export interface RecordManyInput extends ManyInput {
  /** `all`: for every case or for none; `possible`: for those that can. */
  readonly mode: 'all' | 'possible'
  readonly nowMs: number
}

export const recordMany: Job<RecordManyInput, BatchAnswer> = (context, input) => {
  const store = context.writer()
  return inTransaction(store, () => {
    const decided = decideForMany(store, input)
    const refused = decided.some(({ outcome }) => !outcome.ok)
    const records = input.mode === 'possible' || !refused
    const appender = new EventAppender(store)
    let count = 0
    const cases = decided.map(({ id, caseNumber, happenedOn, outcome }) => {
      if (!outcome.ok) return { id, caseNumber, failure: outcome.failure, version: null }
      if (!records) return { id, caseNumber, failure: null, version: null }
      count++
      const known = readCaseEvents(store, id)
      const event = appender.append(id, { happenedOn, body: outcome.value }, input.actor.login, input.nowMs)
      projectCase(store, id, [...known, event], context.reckoning)
      return { id, caseNumber, failure: null, version: known.length + 1 }
    })
    return { count, cases }
  })
}
