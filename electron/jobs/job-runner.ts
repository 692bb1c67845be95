// Runs jobs on worker threads: one for work that writes, one for reading and one for keeping the store and looking back,
// so that a report waits neither for an import nor for a backup. Where there is no window to keep alive: inline-jobs.ts.

import type { FailureCode } from '#shared/contract/failure.ts'
import type { JobProgress } from './job.ts'
import { JobThread } from './job-thread.ts'
import type { JobInput, JobName, JobOutput } from './jobs.ts'

export interface JobOptions {
  readonly onProgress?: (progress: JobProgress) => void
  readonly signal?: AbortSignal
  /** The thread is ended when the job takes longer, and the job fails with this code. */
  readonly limit?: { readonly ms: number; readonly code: FailureCode }
}

export interface JobRunner {
  run<N extends JobName>(name: N, input: JobInput<N>, options?: JobOptions): Promise<JobOutput<N>>
  close(): Promise<void>
}

const readingJobs: ReadonlySet<JobName> = new Set<JobName>([
  'readPressing',
  'readSupervision',
  'readSummary',
  'readRegistry',
  'readBeyond',
  'readFigureCases',
  'previewReckoning',
  'offerSteps',
  'previewMany',
  'readAttachedFile',
  'writeSheets',
])

/** They read the whole store, seconds of a large one. */
const keepingJobs: ReadonlySet<JobName> = new Set<JobName>([
  'verify',
  'backUp',
  'checkStore',
  'checkBackup',
  'recall',
])

/**
 * Somebody waits for a list or a summary, and for the tenth of a second that a thread takes to start: the one that reads
 * stays while the desk is worked with. What the others do takes longer than that anyway.
 */
const readingIdleMs = 10 * 60_000
const otherIdleMs = 3_000

/** Jobs run on threads of their own, started when first needed. `entry` is worker.ts, or the file built from it. */
export function threadedJobs(entry: URL, folder: string): JobRunner {
  const thread = (idleMs: number) => new JobThread(entry, folder, idleMs)
  const threads = {
    reading: thread(readingIdleMs),
    keeping: thread(otherIdleMs),
    writing: thread(otherIdleMs),
  }
  const threadOf = (name: JobName) => {
    if (readingJobs.has(name)) return threads.reading
    return keepingJobs.has(name) ? threads.keeping : threads.writing
  }
  return {
    run: (name, input, options = {}) => threadOf(name).run(name, input, options) as never,
    close: async () => {
      await Promise.all(Object.values(threads).map(one => one.close()))
    },
  }
}
