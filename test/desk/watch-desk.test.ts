// What a window goes on hearing when its session, or every session, has ended.

import { beforeEach, expect, it } from 'vitest'
import { Sessions } from '#electron/desk/access/sessions.ts'
import type { DeskServices } from '#electron/desk/desk-services.ts'
import { Signals } from '#electron/desk/signals.ts'
import { watchDesk } from '#electron/desk/watch-desk.ts'
import { failureOf } from '../builders/test-desk.ts'

let desk: DeskServices

beforeEach(() => {
  desk = {
    sessions: new Sessions(),
    signals: new Signals(),
    store: { database: { open: true } },
    keeping: { readOnly: null },
  } as unknown as DeskServices
})

function watch(stop?: AbortSignal) {
  const session = desk.sessions.begin({ accountId: null, role: 'administrator' })
  return { session, signals: watchDesk(desk, { session, actor: null }, stop) }
}

it('after a restore nothing but that everything starts over', async () => {
  const { signals } = watch()
  desk.sessions.endAll()
  desk.signals.changed('cases')
  desk.signals.send({ type: 'startOver' })
  expect((await signals.next()).value).toEqual({ type: 'startOver' })
})

it('what happened before it asks for the first', async () => {
  const { signals } = watch()
  desk.signals.changed('cases')
  expect((await signals.next()).value).toEqual({ type: 'changed', areas: ['cases'] })
})

it('nothing once its own session has ended', async () => {
  const { session, signals } = watch()
  const next = failureOf(signals.next())
  desk.sessions.end(session.token)
  expect(await next).toBe('signInRequired')
})

it('nothing once it has gone', async () => {
  const stop = new AbortController()
  const { signals } = watch(stop.signal)
  const next = signals.next()
  stop.abort(new Error('gone'))
  await expect(next).rejects.toThrow('gone')
})
