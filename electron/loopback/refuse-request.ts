// Says no: in the shape of a failed procedure to a program, in words to a person at an address bar. Never says more.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { failureText } from '#electron/host/host-words.ts'
import type { Failure } from '#shared/contract/failure.ts'

export function refuseRequest(
  request: IncomingMessage,
  response: ServerResponse,
  status: 403 | 404,
  failure: Failure,
): void {
  const isPerson = request.headers['sec-fetch-dest'] === 'document'
  response.writeHead(status, {
    'content-type': isPerson ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // What else was sent is not read.
    connection: 'close',
  })
  response.end(isPerson ? failureText(failure) : JSON.stringify(asProcedureFailure(status, failure)))
}

// What oRPC sends when a procedure fails, so that a caller has one way to read a refusal.
function asProcedureFailure(status: number, failure: Failure) {
  const error = { defined: true, code: 'FAILURE', status, message: failure.code, data: failure }
  return { json: error, meta: [] }
}
