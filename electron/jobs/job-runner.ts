// Runs jobs on worker threads, one for work that writes, one for reading and one for recalling a day, so that a report
// does not wait for an import; or inline where there is no window to keep alive.

import type { FailureCode } from '#shared/contract/failure.ts'
import type { JobContext, JobControl, JobProgress } from './job.ts'
import { JobThread } from './job-thread.ts'
import { type JobInput, type JobName, type JobOutput, jobs } from './jobs.ts'

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

/** Jobs run in the calling thread; for the command line. */
export function inlineJobs(context: JobContext): JobRunner {
  return {
    async run(name, input, options = {}) {
      const control: JobControl = {
        report: (phase, done, total) => options.onProgress?.({ phase, done, total }),
        isCancelled: () => options.signal?.aborted ?? false,
      }
      // Input and output belong to the same name; TypeScript cannot follow that through the table.
      return (await jobs[name](context, input as never, control)) as never
    },
    close: async () => undefined,
  }
}

const readingJobs: ReadonlySet<JobName> = new Set<JobName>([
  'readSupervision',
  'readSummary',
  'readRegistry',
  'readFigureCases',
  'previewReckoning',
  'offerSteps',
  'previewMany',
  'verify',
  'backUp',
  'readAttachedFile',
  'checkQuickly',
  'checkBackup',
])

// A recall reads the whole log and fills a file of its own: nobody's report or import waits for it.
function threadOf(name: JobName): 'reading' | 'writing' | 'recalling' {
  if (name === 'recall') return 'recalling'
  return readingJobs.has(name) ? 'reading' : 'writing'
}

/** Jobs run on threads of their own, started when first needed. `entry` is worker.ts, or the file built from it. */
export function threadedJobs(entry: URL, folder: string): JobRunner {
  const threads = {
    reading: new JobThread(entry, folder),
    writing: new JobThread(entry, folder),
    recalling: new JobThread(entry, folder),
  }
  return {
    run: (name, input, options = {}) => threads[threadOf(name)].run(name, input, options) as never,
    close: async () => {
      await Promise.all(Object.values(threads).map(thread => thread.close()))
    },
  }
}
