// Follows the desk's one stream of signals and comes back to it after every break.

import type { DeskClient } from '#shared/contract/contract.ts'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import { failureOf, type ShownFailure } from './failure-of.ts'

export interface DeskFollower {
  /** The stream is open; `again`: after a break, in which signals may have been missed. */
  readonly connected: (again: boolean) => void
  readonly receive: (signal: DeskSignal) => void
  readonly lost: (failure: ShownFailure) => void
}

const firstWaitMs = 500
const longestWaitMs = 10_000

/** Runs until `stop` aborts. Ends by itself when the session has ended or is locked: whoever unlocks follows anew. */
export async function followDesk(
  client: DeskClient,
  follower: DeskFollower,
  stop: AbortSignal,
): Promise<void> {
  let waitMs = firstWaitMs
  let again = false
  while (!stop.aborted) {
    try {
      const signals = await client.desk.watch(undefined, { signal: stop })
      follower.connected(again)
      waitMs = firstWaitMs
      for await (const signal of signals) follower.receive(signal)
    } catch (error) {
      if (stop.aborted) return
      const failure = failureOf(error)
      follower.lost(failure)
      if (failure.code === 'signInRequired' || failure.code === 'sessionLocked') return
    }
    again = true
    await pause(waitMs, stop)
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    stop.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
