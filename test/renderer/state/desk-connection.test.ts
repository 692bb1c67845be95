// @vitest-environment jsdom
// The two ways to the desk carry the session, and the loopback one the window's token.

import { os } from '@orpc/server'
import { RPCHandler as FetchHandler } from '@orpc/server/fetch'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectDesk } from '#renderer/state/desk-connection.ts'
import { beginSession, endSession } from '#renderer/state/session.ts'

const user = { id: 1, login: 'li', name: '李知行', role: 'clerk', disabled: false } as const

/** Answers every call with the headers that came with it, in place of a desk. */
const router = {
  session: {
    current: os
      .$context<{ readonly headers: Readonly<Record<string, unknown>> }>()
      .handler(({ context }) => ({ user: { ...user, name: JSON.stringify(context.headers) } })),
  },
}

async function headersOf(call: Promise<{ user: { name: string } }>): Promise<Record<string, unknown>> {
  return JSON.parse((await call).user.name) as Record<string, unknown>
}

beforeEach(() => {
  beginSession('session-1', user)
})
afterEach(() => {
  endSession()
  vi.unstubAllGlobals()
  document.head.replaceChildren()
})

describe('the way over HTTP', () => {
  it('sends the token of the page and the session of the user', async () => {
    const meta = document.createElement('meta')
    Object.assign(meta, { name: 'anshi-token', content: 'token-1' })
    document.head.append(meta)
    const handler = new FetchHandler(router)
    vi.stubGlobal('fetch', async (request: Request) => {
      const context = { headers: Object.fromEntries(request.headers) }
      const { response } = await handler.handle(request, { prefix: '/rpc', context })
      return response
    })
    expect(await headersOf(connectDesk().session.current())).toMatchObject({
      'anshi-token': 'token-1',
      'anshi-session': 'session-1',
    })
  })
})

describe('the way over a port', () => {
  it('asks the preload for one and sends the session over it', async () => {
    const { port1: desk, port2: window_ } = new MessageChannel()
    new PortHandler(router, {
      interceptors: [
        options => options.next({ ...options, context: { headers: { ...options.request.headers } } }),
      ],
    }).upgrade(desk, { context: { headers: {} } })
    desk.start()
    const requestPort = vi.fn(() => {
      const event = new MessageEvent('message', { data: { type: 'anshi-port' }, source: window })
      window.dispatchEvent(Object.defineProperty(event, 'ports', { value: [window_] }))
    })
    vi.stubGlobal('anshi', { host: 'electron', requestPort })
    const client = connectDesk()
    expect(await headersOf(client.session.current())).toMatchObject({ 'anshi-session': 'session-1' })
    await client.session.current()
    expect(requestPort).toHaveBeenCalledOnce()
    desk.close()
  })
})
