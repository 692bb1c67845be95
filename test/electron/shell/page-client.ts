// The page's side of a port: asks the shell for one and calls the desk through it, as the renderer does.

import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { type DeskClient, sessionHeader } from '#shared/contract/contract.ts'
import { type BrowserWindow, ipcMain } from '#test/stand-ins/electron.ts'

/** @param token the session's, asked for at each call; null: none */
export function connectPage(window: BrowserWindow, token: () => string | null): DeskClient {
  const port = requestPort(window)
  const headers = () => {
    const value = token()
    return value === null ? {} : { [sessionHeader]: value }
  }
  return createORPCClient(new RPCLink({ port, headers }))
}

/** The port the shell hands over, started. */
export function requestPort(window: BrowserWindow) {
  const { webContents } = window
  ipcMain.emit('anshi:request-port', { sender: webContents, senderFrame: webContents.mainFrame })
  const port = webContents.received.at(-1)?.ports[0]?.inner
  if (port === undefined) throw new Error('the shell handed over no port')
  port.start()
  return port
}
