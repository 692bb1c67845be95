// A browser's side of the loopback host, as far as a test needs one: plain requests, and a client that carries tokens.

import { request } from 'node:http'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { LoopbackServer } from '#electron/loopback/serve-loopback.ts'
import { type DeskClient, sessionHeader } from '#shared/contract/contract.ts'

export interface PlainAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** Sends exactly this; fetch would not let a test choose its Host or send a path with dot segments. */
export function send(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  body = '',
): Promise<PlainAnswer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** The cookie of a page that was opened with the key. */
export function cookieOf(server: LoopbackServer): { cookie: string } {
  return { cookie: `anshi-${server.port}=${server.keys.token}` }
}

/** @param token the session's, asked for at each call; null: none */
export function connectHttp(server: LoopbackServer, token: () => string | null): DeskClient {
  const headers = () => {
    const session = token()
    return { 'anshi-token': server.keys.token, ...(session !== null && { [sessionHeader]: session }) }
  }
  return createORPCClient(new RPCLink({ url: `http://127.0.0.1:${server.port}/rpc`, headers }))
}
