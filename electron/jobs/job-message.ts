// What a job thread and its desk say to each other.

import type { Failure } from '#shared/contract/failure.ts'
import type { JobProgress } from './job.ts'
import type { JobName } from './jobs.ts'

export interface JobRequest {
  readonly id: number
  readonly name: JobName
  readonly input: unknown
  /** Set to 1 by the desk when the job should stop. */
  readonly cancel: Int32Array
}

/**
 * To a thread that is needed no more: it closes what it has open and ends by itself. Ended from outside while it is within
 * SQLite it may take the whole process along.
 */
export const lastRequest = 'end'

/** Then it is ended from outside: within a single long statement it does not hear of its end. */
export const mostMsToEnd = 2_000

export type JobReply =
  /** Those before it have ended. */
  | { readonly id: number; readonly type: 'begun' }
  | { readonly id: number; readonly type: 'progress'; readonly progress: JobProgress }
  /** `holds`: the thread keeps something for a later job and must not be ended. */
  | { readonly id: number; readonly type: 'done'; readonly output: unknown; readonly holds: boolean }
  | { readonly id: number; readonly type: 'failed'; readonly failure: Failure }
  | {
      readonly id: number
      readonly type: 'broken'
      readonly message: string
      readonly stack: string
      /** Of an error of the disk or of SQLite; empty where it had none. */
      readonly code: string
    }
