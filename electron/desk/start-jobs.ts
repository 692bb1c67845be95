// Where the jobs of a desk run: the command line has no window to keep alive, so there they run where it runs.

import { inlineJobs } from '#electron/jobs/inline-jobs.ts'
import type { JobContext } from '#electron/jobs/job.ts'
import { type JobRunner, threadedJobs } from '#electron/jobs/job-runner.ts'
import { threadEntry } from '#electron/jobs/thread-entry.ts'
import type { HostName } from './desk-services.ts'

export function startJobs(host: HostName, context: JobContext): JobRunner {
  return host === 'inProcess' ? inlineJobs(context) : threadedJobs(threadEntry('worker'), context.folder)
}
