// The HTTP side of the loopback host: 127.0.0.1 only, four doors, one answer for everything refused.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import type { DeskLog } from '#electron/desk/desk-services.ts'
import { answerPage } from '#electron/host/answer-page.ts'
import type { DeskContext } from '#electron/host/desk-context.ts'
import type { ServedRouter } from '#electron/host/desk-door.ts'
import { handlerOptions } from '#electron/host/handler-options.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { type Admission, admitRequest, cookieName, procedurePrefix, windowPrefix } from './admit-request.ts'
import { LaunchKeys } from './launch-keys.ts'
import { type OpenWindows, windowScript } from './open-windows.ts'
import { refuseRequest } from './refuse-request.ts'

// Not imported: naming an export of it reads them all, and some load an HTTP client that no desk uses (35 ms).
const { createServer } = process.getBuiltinModule('node:http')

/** The largest request: a ledger of 64 MB and what is wrapped around it. */
const bodyLimitBytes = 70 * 1024 * 1024

export interface LoopbackOptions {
  /** Asked for anew with every call: it is another once a desk that was closed has been opened. */
  readonly router: ServedRouter
  /** The built page, absolute. */
  readonly rendererFolder: string
  /** 0: any free port. */
  readonly port: number
  readonly windows: OpenWindows
  readonly log: DeskLog
}

export interface LoopbackServer {
  readonly port: number
  readonly keys: LaunchKeys
  /** Address that opens the page with the key. */
  addressFor(key: string): string
  close(): Promise<void>
}

/** Starts listening. @returns the server, or portUnavailable */
export async function serveLoopback(options: LoopbackOptions): Promise<Outcome<LoopbackServer>> {
  const keys = new LaunchKeys()
  const server = createServer()
  const listening = await listen(server, options.port)
  if (!listening.ok) return listening
  const port = listening.value
  const answer = createAnswerer(options, port, keys)
  server.on('request', (request, response) => {
    answer(request, response).catch(error => {
      options.log.error('loopback: request failed', error)
      response.destroy()
    })
  })
  return succeed({
    port,
    keys,
    addressFor: key => `http://127.0.0.1:${port}/?token=${key}`,
    close: () => closeServer(server),
  })
}

type Answerer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function createAnswerer(options: LoopbackOptions, port: number, keys: LaunchKeys): Answerer {
  const handlerOf = createHandlers(options.log)
  const doors = {
    key: (response: ServerResponse, door: KeyDoor) => answerKey(response, port, keys, door),
    page: (response: ServerResponse, path: string) => sendPage(response, options, path, keys),
    window: (response: ServerResponse, door: WindowDoor) => answerWindow(response, options.windows, door),
  }
  return async (request, response) => {
    const facts = { method: request.method ?? '', url: request.url ?? '/', headers: request.headers }
    const admission = admitRequest(facts, port, keys)
    if (!admission.ok) return refuseRequest(request, response, 403, admission.failure)
    const entry = admission.value
    if (entry.door === 'key') return doors.key(response, entry)
    if (entry.door === 'page') return doors.page(response, entry.path)
    if (entry.door === 'window') return doors.window(response, entry)
    const context = { connection: 'loopback' }
    const { matched } = await handlerOf(options.router).handle(request, response, {
      prefix: procedurePrefix,
      context,
    })
    if (!matched)
      refuseRequest(request, response, 404, { code: 'inputInvalid', details: { field: 'procedure' } })
  }
}

// One handler for each router that is served.
function createHandlers(log: DeskLog): (router: ServedRouter) => RPCHandler<DeskContext> {
  const handlers = new WeakMap<ServedRouter, RPCHandler<DeskContext>>()
  const shared = handlerOptions(log)
  const plugins = [...shared.plugins, new BodyLimitPlugin<DeskContext>({ maxBodySize: bodyLimitBytes })]
  return router => {
    const handler = handlers.get(router) ?? new RPCHandler<DeskContext>(router, { ...shared, plugins })
    handlers.set(router, handler)
    return handler
  }
}

type KeyDoor = Extract<Admission, { door: 'key' }>
type WindowDoor = Extract<Admission, { door: 'window' }>

// Sent on from another port's page the browser would still come from there: a page of our own sends it on instead.
function answerKey(
  response: ServerResponse,
  port: number,
  keys: LaunchKeys,
  { fromElsewhere }: KeyDoor,
): void {
  response.writeHead(fromElsewhere ? 200 : 303, {
    ...(fromElsewhere
      ? { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" }
      : { location: '/' }),
    'set-cookie': `${cookieName(port)}=${keys.token}; HttpOnly; SameSite=Strict; Path=/`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
  response.end(fromElsewhere ? '<!doctype html><meta http-equiv="refresh" content="0;url=/">' : undefined)
}

async function sendPage(response: ServerResponse, options: LoopbackOptions, path: string, keys: LaunchKeys) {
  const fill = { token: keys.token, script: `${windowPrefix}/script.js` }
  const answer = await answerPage(options.rendererFolder, path, fill)
  response.writeHead(answer.status, answer.headers)
  response.end(answer.body)
}

async function answerWindow(response: ServerResponse, windows: OpenWindows, { path, id }: WindowDoor) {
  if (path === `${windowPrefix}/script.js`) {
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' })
    response.end(windowScript)
    return
  }
  if (path === `${windowPrefix}/opened`) windows.opened(id)
  if (path === `${windowPrefix}/closed`) windows.closed(id)
  response.writeHead(204).end()
}

function listen(server: Server, port: number): Promise<Outcome<number>> {
  return new Promise(resolve => {
    server.once('error', () => resolve(fail('portUnavailable', { port })))
    server.listen(port, '127.0.0.1', () => resolve(succeed((server.address() as AddressInfo).port)))
  })
}

// Streams never end by themselves: their connections are cut.
function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
