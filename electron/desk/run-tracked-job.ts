// Runs a job under an id by which windows follow and cancel it.

import type { JobOptions } from '#electron/jobs/job-runner.ts'
import type { JobInput, JobName, JobOutput } from '#electron/jobs/jobs.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { DeskServices } from './desk-services.ts'

export interface TrackedJob<N extends JobName> {
  readonly jobId: string
  readonly name: N
  readonly input: JobInput<N>
  /** Takes its turn among the writes of the desk. */
  readonly writes: boolean
  readonly limit?: JobOptions['limit']
  readonly onProgress?: JobOptions['onProgress']
}

/** The job's answer. Windows see its progress, and how it ended, as signals of type `job`. */
export async function runTrackedJob<N extends JobName>(
  desk: DeskServices,
  { jobId, name, input, writes, limit, onProgress }: TrackedJob<N>,
): Promise<JobOutput<N>> {
  const stop = new AbortController()
  desk.running.set(jobId, stop)
  const tell = (state: 'running' | 'finished' | 'failed' | 'cancelled', phase: string, done = 0, total = 0) =>
    desk.signals.send({ type: 'job', jobId, phase, done, total, state })
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
    // Another may have been begun under the same id meanwhile; it can still be cancelled.
    if (desk.running.get(jobId) === stop) desk.running.delete(jobId)
  }
}
