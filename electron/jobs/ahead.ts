// The thread that works ahead of a job: makes what the job will write, and waits when it is some way ahead. It ends by
// itself, also where the job takes no more.

import { workerData } from 'node:worker_threads'
import { openStoreForReading } from '#db/open-store.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { type AheadMessage, type AheadOrder, aheadStates } from './ahead-message.ts'
import { aheadWorks } from './ahead-works.ts'

/** How many pieces may lie ready: enough that neither waits for the other where one is held up for a second. */
const mostReady = 12

const { folder, work, port, counts } = workerData as AheadOrder

const last = makeAll()
// First: who has taken the last word does not wait for the end.
Atomics.store(counts, 2, aheadStates.closed)
Atomics.notify(counts, 2)
send(last)

function makeAll(): AheadMessage {
  try {
    const opened = openStoreForReading(folder, true)
    if (!opened.ok) return { type: 'failed', failure: opened.failure }
    const { store, close } = opened.value
    try {
      makeFrom(store)
    } finally {
      close()
    }
    return { type: 'done' }
  } catch (error) {
    if (error instanceof FailureError) return { type: 'failed', failure: error.failure }
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { type: 'broken', message, stack, code }
  }
}

function makeFrom(store: ReadStore): void {
  const make = aheadWorks[work.name] as (from: ReadStore, input: unknown) => Iterable<unknown>
  for (const piece of make(store, work.input)) {
    waitForRoom()
    if (Atomics.load(counts, 2) === aheadStates.givenUp) return
    send({ type: 'piece', piece })
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
