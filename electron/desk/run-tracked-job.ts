// Runs a job under an id by which windows follow and cancel it.

import type { JobOptions } from '#electron/jobs/job-runner.ts'
import type { JobInput, JobName, JobOutput } from '#electron/jobs/jobs.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { DeskServices } from './desk-services.ts'
import type { BegunBy } from './running-jobs.ts'

export interface TrackedJob<N extends JobName> {
  readonly jobId: string
  readonly name: N
  readonly input: JobInput<N>
  /** Takes its turn among the writes of the desk. */
  readonly writes: boolean
  readonly limit?: JobOptions['limit']
  readonly onProgress?: JobOptions['onProgress']
  /** Who began it; absent: the desk itself. */
  readonly by?: BegunBy
  /** By which the desk itself gives it up. */
  readonly stop?: AbortController
}

/** The job's answer. Whoever began it sees its progress, and how it ended, as signals of type `job`. */
export async function runTrackedJob<N extends JobName>(
  desk: DeskServices,
  { jobId, name, input, writes, limit, onProgress, by = null, stop = new AbortController() }: TrackedJob<N>,
): Promise<JobOutput<N>> {
  const ended = desk.running.begin(jobId, by, stop)
  const tell = (state: 'running' | 'finished' | 'failed' | 'cancelled', phase: string, done = 0, total = 0) =>
    desk.signals.send({ type: 'job', jobId, phase, done, total, state }, by)
  const run = () =>
    desk.jobs.run(name, input, {
      signal: stop.signal,
      ...(limit && { limit }),
      onProgress: progress => {
        tell('running', progress.phase, progress.done, progress.total)
        onProgress?.(progress)
      },
    })
  try {
    const output = await (writes ? desk.lane.run(run) : run())
    tell('finished', name)
    return output
  } catch (error) {
    const cancelled = error instanceof FailureError && error.failure.code === 'jobCancelled'
    tell(cancelled ? 'cancelled' : 'failed', name)
    throw error
  } finally {
    ended()
  }
}
