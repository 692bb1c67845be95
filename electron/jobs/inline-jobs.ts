// Runs jobs in the calling thread: for the command line, which has no window to keep alive.

import type { JobContext, JobControl } from './job.ts'
import type { JobRunner } from './job-runner.ts'

export function inlineJobs(context: JobContext): JobRunner {
  return {
    async run(name, input, options = {}) {
      // Loaded with the first job: a host whose jobs run on threads starts without their code.
      const { jobs } = await import('./jobs.ts')
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
