// Whether a message comes from the page itself: our window, its main frame, our origin. A preview in a frame is not.

import type { BrowserWindow, IpcMainEvent } from 'electron'
import { pageOrigin } from './shell-channels.ts'

export function isOwnPage(event: IpcMainEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  if (frame === null || window.isDestroyed()) return false
  const isMainFrame = event.sender === window.webContents && frame === window.webContents.mainFrame
  return isMainFrame && frame.url.startsWith(`${pageOrigin}/`)
}
