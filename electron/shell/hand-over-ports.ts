// Gives the page a port to the desk when it asks. What comes through the port is checked before it is read.

import { RPCHandler } from '@orpc/server/message-port'
import { type BrowserWindow, ipcMain, MessageChannelMain, type MessagePortMain } from 'electron'
import type { DeskLog } from '#electron/desk/desk-services.ts'
import type { DeskContext } from '#electron/host/desk-context.ts'
import type { ServedRouter } from '#electron/host/desk-door.ts'
import { handlerOptions } from '#electron/host/handler-options.ts'
import { isOwnPage } from './is-own-page.ts'
import { channels } from './shell-channels.ts'

/** As over HTTP: a ledger of 64 MB and what is wrapped around it. */
const messageLimitBytes = 70 * 1024 * 1024

/** @param served asked for its router with every port: it is another once a desk that was closed has been opened */
export function handOverPorts(
  window: BrowserWindow,
  served: { readonly router: ServedRouter },
  log: DeskLog,
): void {
  let count = 0
  ipcMain.on(channels.requestPort, event => {
    if (!isOwnPage(event, window)) return log.info('a port was asked for by something that is not the page')
    const { port1, port2 } = new MessageChannelMain()
    const handler = new RPCHandler<DeskContext>(served.router, handlerOptions(log))
    handler.upgrade(checkedPort(port1, log), { context: { connection: `window-${++count}` } })
    port1.start()
    event.sender.postMessage(channels.port, null, [port2])
  })
}

// A message is JSON, or JSON and the bytes of a file. Anything else is not from our client.
function checkedPort(port: MessagePortMain, log: DeskLog) {
  return {
    postMessage: (data: unknown) => port.postMessage(data),
    on: (name: string, listen: (event?: { data: unknown }) => void) => {
      if (name !== 'message') return void port.on('close', () => listen())
      port.on('message', event => {
        if (isReadable(event.data)) listen({ data: event.data })
        else log.info('a message on the port was not a call')
      })
    },
  }
}

function isReadable(data: unknown): boolean {
  if (typeof data === 'string') return data.length <= messageLimitBytes
  return data instanceof Uint8Array && data.byteLength <= messageLimitBytes
}
