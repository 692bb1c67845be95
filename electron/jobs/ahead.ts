// The thread that works ahead of a job: makes what the job will write, and waits when it is some way ahead.

import { type MessagePort, workerData } from 'node:worker_threads'
import { openStoreForReading } from '#db/open-store.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { type AheadWork, aheadWorks } from './ahead-works.ts'

/** How many pieces may lie ready: enough that neither waits for the other where one is held up for a second. */
const mostReady = 12

const { folder, work, port, counts } = workerData as AheadOrder

export interface AheadOrder {
  readonly folder: string
  readonly work: AheadWork
  readonly port: MessagePort
  /** [made, taken] */
  readonly counts: Int32Array
}

export type AheadMessage =
  | { readonly type: 'piece'; readonly piece: unknown }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly failure: FailureError['failure'] }
  | { readonly type: 'broken'; readonly message: string; readonly stack: string; readonly code: string }

send(makeAll())

function makeAll(): AheadMessage {
  try {
    const opened = openStoreForReading(folder, true)
    if (!opened.ok) return { type: 'failed', failure: opened.failure }
    const { store, close } = opened.value
    const make = aheadWorks[work.name] as (from: typeof store, input: unknown) => Iterable<unknown>
    for (const piece of make(store, work.input)) {
      waitForRoom()
      send({ type: 'piece', piece })
    }
    close()
    return { type: 'done' }
  } catch (error) {
    if (error instanceof FailureError) return { type: 'failed', failure: error.failure }
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { type: 'broken', message, stack, code }
  }
}

function waitForRoom(): void {
  for (;;) {
    const taken = Atomics.load(counts, 1)
    if (Atomics.load(counts, 0) - taken < mostReady) return
    Atomics.wait(counts, 1, taken)
  }
}

function send(message: AheadMessage): void {
  port.postMessage(message)
  Atomics.add(counts, 0, 1)
  Atomics.notify(counts, 0)
}
