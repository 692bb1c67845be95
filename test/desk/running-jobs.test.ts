// Who may cancel long work of others, and who hears how far it is.

import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '#electron/desk/access/actor.ts'
import { type BegunBy, RunningJobs } from '#electron/desk/running-jobs.ts'
import type { Role } from '#shared/access/role.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

const password = '湘潭-2026-案时'
const day = plainDate('2026-11-19')
const setUp = {
  centreName: '湘潭市知识产权保护中心',
  shortName: '湘',
  region: '湖南省湘潭市',
  administrator: { login: 'admin', name: '文某壬', password },
  start: 'empty',
} as const

let desk: TestDesk | null = null
let administrator: DeskClient
let liu: DeskClient
let chen: DeskClient

async function openWithClerks(): Promise<void> {
  desk = await openTestDesk('2026-11-20', { host: 'loopback' })
  await desk.withToken(null).desk.setUp(setUp)
  administrator = await signIn(desk, 'admin')
  liu = await clerk(desk, 'liu')
  chen = await clerk(desk, 'chen')
}
afterEach(async () => {
  await desk?.close()
  desk = null
})

async function signIn(desk: TestDesk, login: string): Promise<DeskClient> {
  return desk.withToken((await desk.withToken(null).session.signIn({ login, password })).token)
}

async function clerk(desk: TestDesk, login: string): Promise<DeskClient> {
  await administrator.users.create({ login, name: login, role: 'clerk', password })
  return signIn(desk, login)
}

function actor(login: string, role: Role = 'clerk'): Actor {
  return { accountId: 1, login, name: login, role }
}

/** Whether each of the jobs was stopped. */
function cancel(
  begun: readonly BegunBy[],
  by: Actor,
): { refused: string | null; stopped: readonly boolean[] } {
  const running = new RunningJobs()
  const stops = begun.map(one => {
    const stop = new AbortController()
    running.begin('r', one, stop)
    return stop
  })
  try {
    running.cancel('r', by)
    return { refused: null, stopped: stops.map(({ signal }) => signal.aborted) }
  } catch (error) {
    const refused = error instanceof FailureError ? error.failure.code : String(error)
    return { refused, stopped: stops.map(({ signal }) => signal.aborted) }
  }
}

describe('long work is cancelled', () => {
  it.each<[string, BegunBy[], Actor, string | null, boolean[]]>([
    ['by whoever began it', ['liu'], actor('liu'), null, [true]],
    ['not by a colleague', ['liu'], actor('chen', 'supervisor'), 'notAllowed', [false]],
    ['by an administrator', ['liu'], actor('admin', 'administrator'), null, [true]],
    ['one of two under the same id', ['liu', 'chen'], actor('chen'), null, [false, true]],
    ['the own of the desk by who keeps it', [null], actor('zhou', 'supervisor'), null, [true]],
    ['the own of the desk by nobody else', [null], actor('liu'), 'notAllowed', [false]],
    ['without a word where it has ended', [], actor('liu'), null, []],
  ])('%s', (_what, begun, by, refused, stopped) => {
    expect(cancel(begun, by)).toEqual({ refused, stopped })
  })

  it('at a real desk, only as its sessions allow', async () => {
    await openWithClerks()
    const recall = failureOf(liu.desk.recall({ day, jobId: 'r' }))
    expect(await failureOf(chen.desk.cancelJob({ jobId: 'r' }))).toBe('notAllowed')
    expect(await recall).toBe(null)
  })
})

it('long work is followed by whoever began it and by administrators only', async () => {
  await openWithClerks()
  const listening = await Promise.all([liu, chen, administrator].map(listen))
  await liu.desk.recall({ day, jobId: 'r' })
  await administrator.users.change({ id: 3, name: '陈', role: 'clerk', disabled: false })
  const heard = await Promise.all(listening.map(hear => hear()))
  expect(heard.map(signals => signals.some(({ type }) => type === 'job'))).toEqual([true, false, true])
})

// Everything until it is told that accounts have changed.
async function listen(client: DeskClient): Promise<() => Promise<readonly DeskSignal[]>> {
  const signals = await client.desk.watch()
  return async () => {
    const heard: DeskSignal[] = []
    for await (const signal of signals) {
      if (signal.type === 'changed' && signal.areas.includes('users')) break
      heard.push(signal)
    }
    return heard
  }
}
