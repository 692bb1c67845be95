// Following the desk: signals arrive, breaks are survived, an ended session is not.

import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DeskFollower, followDesk } from '#renderer/state/follow-desk.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'

const changed: DeskSignal = { type: 'changed', areas: ['cases'] }

/** A desk whose watch answers with each of these in turn: signals and an end, or a failure. */
function deskThatAnswers(answers: readonly (readonly DeskSignal[] | Error)[]): DeskClient {
  let call = 0
  const watch = async () => {
    const answer = answers[Math.min(call++, answers.length - 1)]
    if (answer instanceof Error) throw answer
    return (async function* () {
      yield* answer ?? []
    })()
  }
  return { desk: { watch } } as never
}

function follower() {
  return { connected: vi.fn(), receive: vi.fn(), lost: vi.fn() } satisfies DeskFollower
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('following the desk', () => {
  it('passes signals on and comes back after a break, saying so', async () => {
    const stop = new AbortController()
    const told = follower()
    void followDesk(
      deskThatAnswers([[changed], new TypeError('Failed to fetch'), [changed]]),
      told,
      stop.signal,
    )
    await vi.advanceTimersByTimeAsync(2_000)
    stop.abort()
    expect(told.connected.mock.calls.slice(0, 2)).toEqual([[false], [true]])
    expect(told.receive).toHaveBeenCalledWith(changed)
    expect(told.lost).toHaveBeenCalledWith(expect.objectContaining({ code: 'connectionLost' }))
  })

  it('waits longer after each failure in a row', async () => {
    const stop = new AbortController()
    const told = follower()
    void followDesk(deskThatAnswers([new TypeError('Failed to fetch')]), told, stop.signal)
    await vi.advanceTimersByTimeAsync(0)
    expect(told.lost).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(500)
    expect(told.lost).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(500)
    expect(told.lost).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(500)
    expect(told.lost).toHaveBeenCalledTimes(3)
    stop.abort()
  })

  it.each(['signInRequired', 'sessionLocked'] as const)('ends when the desk answers %s', async code => {
    const told = follower()
    const failure = new ORPCError('FAILURE', { data: { code, details: {} } })
    await followDesk(deskThatAnswers([failure]), told, new AbortController().signal)
    expect(told.lost).toHaveBeenCalledExactlyOnceWith({ code, details: {} })
  })
})
