// Has another thread make what this one writes, a few pieces ahead. A job writes in one transaction and therefore
// without a pause: it takes the pieces by sleeping until there is one, not by an event.

import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { ReadStore } from '#db/store-handle.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { type AheadMessage, type AheadOrder, aheadStates } from './ahead-message.ts'
import { type AheadInput, type AheadName, type AheadPiece, aheadWorks } from './ahead-works.ts'
import { mostMsToEnd } from './job-message.ts'
import { threadEntry } from './thread-entry.ts'

/** From so many cases on a thread of its own saves more than it costs to start. */
export const manyCases = 10_000

/** A thread that gives nothing for so long has died without a word: it ran out of memory. */
const silentMs = 120_000

/**
 * The pieces of a work in their order, made on another thread; it ends when the pieces are no longer taken.
 *
 * @param folder whose store it reads, as it was committed before the first piece is taken
 */
export function* workAhead<Name extends AheadName>(
  folder: string,
  name: Name,
  input: AheadInput<Name>,
): Generator<AheadPiece<Name>> {
  const { port1, port2 } = new MessageChannel()
  const counts = new Int32Array(new SharedArrayBuffer(12))
  const order: AheadOrder = { folder, work: { name, input }, port: port2, counts }
  const worker = new Worker(threadEntry('ahead'), { workerData: order, transferList: [port2] })
  // What it dies of is told as silence: this thread hears no event while it writes.
  worker.on('error', () => undefined)
  try {
    for (;;) {
      const message = takeNext(port1, counts)
      if (message.type === 'done') return
      if (message.type === 'failed') throw new FailureError(message.failure.code, message.failure.details)
      if (message.type === 'broken') throw broken(message)
      yield message.piece as AheadPiece<Name>
    }
  } finally {
    if (!awaitEnd(counts)) void worker.terminate()
    port1.close()
  }
}

/** The same on this thread: where there is little to make a thread costs more than it saves. */
export function workInPlace<Name extends AheadName>(
  store: ReadStore,
  name: Name,
  input: AheadInput<Name>,
): Iterable<AheadPiece<Name>> {
  const make = aheadWorks[name] as (from: ReadStore, input: unknown) => Iterable<unknown>
  return make(store, input) as Iterable<AheadPiece<Name>>
}

function takeNext(port: MessagePort, counts: Int32Array): AheadMessage {
  const taken = Atomics.load(counts, 1)
  if (Atomics.wait(counts, 0, taken, silentMs) === 'timed-out') throw new Error('the thread ahead is silent')
  const message = receiveMessageOnPort(port)?.message as AheadMessage
  Atomics.add(counts, 1, 1)
  Atomics.notify(counts, 1)
  return message
}

// Ended from outside while it is within SQLite it may take the whole process along, and so may the end of the thread
// that began it: it is waited for until it has closed its store, and ends by itself.
function awaitEnd(counts: Int32Array): boolean {
  if (Atomics.compareExchange(counts, 2, aheadStates.working, aheadStates.givenUp) === aheadStates.closed) {
    return true
  }
  Atomics.add(counts, 1, 1)
  Atomics.notify(counts, 1)
  return Atomics.wait(counts, 2, aheadStates.givenUp, mostMsToEnd) !== 'timed-out'
}

function broken({ message, stack, code }: AheadMessage & { type: 'broken' }): Error {
  return Object.assign(new Error(message, { cause: stack }), code === '' ? {} : { code })
}
