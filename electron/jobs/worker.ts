// The thread on which jobs run: one at a time, in the order asked. Opens its own connections to the store.

import { parentPort, workerData } from 'node:worker_threads'
import { openStoreForReading, openWriterUnderLock } from '#db/open-store.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import type { ReadStore, WriteStore } from '#db/store-handle.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { JobContext, JobControl, JobProgress } from './job.ts'
import { type JobReply, type JobRequest, lastRequest } from './job-message.ts'
import { jobs } from './jobs.ts'

const progressEveryMs = 100

const context = makeContext((workerData as { folder: string }).folder)
let turn: Promise<void> = Promise.resolve()

parentPort?.on('message', (request: JobRequest | typeof lastRequest) => {
  turn = turn.then(() => (request === lastRequest ? end() : perform(request)))
})

function end(): void {
  context.close()
  parentPort?.close()
}

function makeContext(folder: string): JobContext & { close(): void } {
  let reader: ReadStore | null = null
  let writer: WriteStore | null = null
  const openReader = () => {
    reader ??= opened(openStoreForReading(folder, true)).store
    return reader
  }
  return {
    folder,
    get reckoning() {
      return readReckoning(openReader())
    },
    plans: new Map(),
    reader: openReader,
    writer: () => {
      writer ??= openWriterUnderLock(folder)
      return writer
    },
    close: () => {
      reader?.database.close()
      writer?.database.close()
    },
  }
}

function opened<T>(outcome: { ok: true; value: T } | { ok: false; failure: FailureError['failure'] }): T {
  if (!outcome.ok) throw new FailureError(outcome.failure.code, outcome.failure.details)
  return outcome.value
}

async function perform({ id, name, input, cancel }: JobRequest): Promise<void> {
  send({ id, type: 'begun' })
  const control = controlFor(cancel, progress => send({ id, type: 'progress', progress }))
  try {
    const output = await jobs[name](context, input as never, control)
    send({ id, type: 'done', output, holds: context.plans.size > 0 })
  } catch (error) {
    if (error instanceof FailureError) return send({ id, type: 'failed', failure: error.failure })
    const broken = error instanceof Error ? error : new Error(String(error))
    const { message, stack = '' } = broken
    const code = 'code' in broken ? String(broken.code) : ''
    send({ id, type: 'broken', message, stack, code })
  }
}

function controlFor(cancel: Int32Array, send: (progress: JobProgress) => void): JobControl {
  let last = 0
  return {
    report: (phase, done, total) => {
      const now = performance.now()
      if (now - last < progressEveryMs && done < total) return
      last = now
      send({ phase, done, total })
    },
    isCancelled: () => Atomics.load(cancel, 0) === 1,
  }
}

function send(reply: JobReply): void {
  parentPort?.postMessage(reply)
}
