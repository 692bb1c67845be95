// How procedures are carried, the same over HTTP and MessagePort: headers reach the desk, and every failure has the
// contract's shape.

import { RequestHeadersPlugin } from '@orpc/server/plugins'
import type { DeskLog } from '#electron/desk/desk-services.ts'
import { answerUnexpected, answerUnreadable } from './answer-outside-desk.ts'
import type { DeskContext } from './desk-context.ts'

/** Options for the RPCHandler of a transport. */
export function handlerOptions(log: DeskLog) {
  return {
    plugins: [new RequestHeadersPlugin<DeskContext>()],
    interceptors: [answerUnreadable(log)],
    clientInterceptors: [answerUnexpected(log)],
  }
}
