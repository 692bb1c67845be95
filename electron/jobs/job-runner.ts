// Runs jobs on two worker threads, one for work that writes and one for reading, so that a report does not wait for
// an import; or inline where there is no window to keep alive.

import { Worker } from 'node:worker_threads'
import { FailureError } from '#shared/contract/failure.ts'
import type { JobContext, JobControl, JobProgress } from './job.ts'
import type { JobReply, JobRequest } from './job-message.ts'
import { type JobInput, type JobName, type JobOutput, jobs } from './jobs.ts'

export interface JobOptions {
  readonly onProgress?: (progress: JobProgress) => void
  readonly signal?: AbortSignal
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
  'readFigureCases',
  'verify',
  'backUp',
])

/** Jobs run on threads of their own, started when first needed. `entry` is worker.ts, or the file built from it. */
export function threadedJobs(entry: URL, folder: string): JobRunner {
  const threads = { reading: new JobThread(entry, folder), writing: new JobThread(entry, folder) }
  return {
    run: (name, input, options = {}) =>
      (readingJobs.has(name) ? threads.reading : threads.writing).run(name, input, options) as never,
    close: async () => {
      await Promise.all([threads.reading.close(), threads.writing.close()])
    },
  }
}

interface Waiting {
  resolve(value: unknown): void
  reject(reason: unknown): void
  readonly onProgress: ((progress: JobProgress) => void) | undefined
}

class JobThread {
  private readonly entry: URL
  private readonly folder: string
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0

  constructor(entry: URL, folder: string) {
    this.entry = entry
    this.folder = folder
  }

  run(name: JobName, input: unknown, { onProgress, signal }: JobOptions): Promise<unknown> {
    const worker = this.ensureWorker()
    const id = ++this.lastId
    const cancel = new Int32Array(new SharedArrayBuffer(4))
    const stop = () => Atomics.store(cancel, 0, 1)
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
    const done = new Promise<unknown>((resolve, reject) =>
      this.waiting.set(id, { resolve, reject, onProgress }),
    )
    worker.postMessage({ id, name, input, cancel } satisfies JobRequest)
    return done.finally(() => signal?.removeEventListener('abort', stop))
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
    this.worker = null
  }

  private ensureWorker(): Worker {
    if (this.worker) return this.worker
    const worker = new Worker(this.entry, { workerData: { folder: this.folder } })
    worker.on('message', (reply: JobReply) => this.settle(reply))
    worker.on('error', error => this.abandon(error))
    worker.on('exit', () => this.abandon(new Error('the worker ended')))
    worker.unref()
    this.worker = worker
    return worker
  }

  private settle(reply: JobReply): void {
    const waiting = this.waiting.get(reply.id)
    if (!waiting) return
    if (reply.type === 'progress') return waiting.onProgress?.(reply.progress)
    this.waiting.delete(reply.id)
    if (reply.type === 'done') return waiting.resolve(reply.output)
    if (reply.type === 'failed')
      return waiting.reject(new FailureError(reply.failure.code, reply.failure.details))
    waiting.reject(new Error(reply.message, { cause: reply.stack }))
  }

  private abandon(error: Error): void {
    this.worker = null
    for (const [id, waiting] of this.waiting) {
      this.waiting.delete(id)
      waiting.reject(error)
    }
  }
}
