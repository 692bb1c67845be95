// One worker thread and the jobs that wait for it. A thread that dies or is ended fails its jobs and is started again
// when next needed.

import { Worker } from 'node:worker_threads'
import { FailureError } from '#shared/contract/failure.ts'
import type { JobProgress } from './job.ts'
import { type JobReply, type JobRequest, lastRequest, mostMsToEnd } from './job-message.ts'
import type { JobOptions } from './job-runner.ts'
import type { JobName } from './jobs.ts'

/** Reading the largest ledger that is taken needs about 1.3 GB; a file that wants more must not take the desk along. */
const mostHeapMb = 1_536
/** Small, because most of a job's memory lives long or dies at once; a larger one only stays with the process. */
const youngHeapMb = 4

interface Waiting {
  readonly request: JobRequest
  worker: Worker
  begun: boolean
  onBegun(worker: Worker): void
  resolve(value: unknown): void
  reject(reason: unknown): void
  readonly onProgress: ((progress: JobProgress) => void) | undefined
}

export class JobThread {
  private readonly entry: URL
  private readonly folder: string
  private readonly idleMs: number
  private worker: Worker | null = null
  private holds = false
  private closing = false
  private idle: NodeJS.Timeout | undefined
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0

  /** @param idleMs how long it waits for other work before it gives its memory back */
  constructor(entry: URL, folder: string, idleMs: number) {
    this.entry = entry
    this.folder = folder
    this.idleMs = idleMs
  }

  async run(name: JobName, input: unknown, { onProgress, signal, limit }: JobOptions): Promise<unknown> {
    const worker = this.ensureWorker()
    const id = ++this.lastId
    const cancel = new Int32Array(new SharedArrayBuffer(4))
    const stop = () => Atomics.store(cancel, 0, 1)
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
    let timer: NodeJS.Timeout | undefined
    const request: JobRequest = { id, name, input, cancel }
    // Counted from its own beginning: waiting for a long import is no fault of a file.
    const onBegun = (on: Worker) => {
      if (limit) timer = setTimeout(() => this.abandon(on, new FailureError(limit.code)), limit.ms)
    }
    const done = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { request, worker, begun: false, onBegun, resolve, reject, onProgress })
    })
    // A thread keeps the process alive while it works, and only then.
    worker.ref()
    worker.postMessage(request)
    try {
      return await done
    } catch (error) {
      throw limit && isOutOfMemory(error) ? new FailureError(limit.code) : error
    } finally {
      clearTimeout(timer)
      if (this.worker) this.rest(this.worker)
      signal?.removeEventListener('abort', stop)
    }
  }

  /** Stops what is being done, as far as it can be stopped, and ends the thread. */
  async close(): Promise<void> {
    clearTimeout(this.idle)
    const { worker } = this
    if (!worker) return
    this.closing = true
    for (const { request } of this.waiting.values()) Atomics.store(request.cancel, 0, 1)
    // Not `once` of node:events: that fails where the thread ends with an error.
    const ended = new Promise(resolve => worker.once('exit', resolve))
    worker.postMessage(lastRequest)
    const late = setTimeout(() => void worker.terminate(), mostMsToEnd)
    await ended
    clearTimeout(late)
    this.closing = false
  }

  private rest(worker: Worker): void {
    if (this.waiting.size > 0) return
    worker.unref()
    if (this.holds) return
    clearTimeout(this.idle)
    this.idle = setTimeout(() => this.retire(worker), this.idleMs)
    this.idle.unref()
  }

  private retire(worker: Worker): void {
    if (this.worker === worker) this.worker = null
    worker.postMessage(lastRequest)
  }

  private ensureWorker(): Worker {
    clearTimeout(this.idle)
    if (this.worker) return this.worker
    const worker = new Worker(this.entry, {
      workerData: { folder: this.folder },
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMb, maxYoungGenerationSizeMb: youngHeapMb },
    })
    worker.on('message', (reply: JobReply) => this.settle(reply))
    worker.on('error', error => this.abandon(worker, error))
    worker.on('exit', () => this.abandon(worker, new Error('the worker ended')))
    this.worker = worker
    return worker
  }

  private settle(reply: JobReply): void {
    const waiting = this.waiting.get(reply.id)
    if (!waiting) return
    if (reply.type === 'begun') {
      waiting.begun = true
      return waiting.onBegun(waiting.worker)
    }
    if (reply.type === 'progress') return waiting.onProgress?.(reply.progress)
    this.waiting.delete(reply.id)
    if (reply.type === 'done') {
      this.holds = reply.holds
      return waiting.resolve(reply.output)
    }
    if (reply.type === 'failed') {
      return waiting.reject(new FailureError(reply.failure.code, reply.failure.details))
    }
    const { message, stack, code } = reply
    waiting.reject(Object.assign(new Error(message, { cause: stack }), code === '' ? {} : { code }))
  }

  // Fails what was being done there; what only waited behind it goes on with a new thread. Where nothing had begun the
  // thread itself is at fault, and so would be the next.
  private abandon(worker: Worker, error: Error): void {
    if (this.worker === worker) {
      this.worker = null
      this.holds = false
    }
    void worker.terminate()
    const concerned = [...this.waiting.values()].filter(waiting => waiting.worker === worker)
    const isOneAtFault = concerned.some(({ begun }) => begun)
    for (const waiting of concerned) {
      if (isOneAtFault && !waiting.begun && !this.closing) this.moveToNewThread(waiting)
      else {
        this.waiting.delete(waiting.request.id)
        waiting.reject(error)
      }
    }
  }

  private moveToNewThread(waiting: Waiting): void {
    waiting.worker = this.ensureWorker()
    waiting.worker.ref()
    waiting.worker.postMessage(waiting.request)
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
