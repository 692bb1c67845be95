// The window's only bridge: three names, no generic invoke. Runs sandboxed; built to one CommonJS file.

import { contextBridge, ipcRenderer } from 'electron'
import { channels, pageOrigin, portMessage } from './shell-channels.ts'

// The one piece of the DOM used here; this room is type-checked without it.
declare const window: { postMessage(message: unknown, targetOrigin: string, transfer: unknown[]): void }

contextBridge.exposeInMainWorld('anshi', {
  host: 'electron',
  /** The port arrives as a message of the window: `{ type: 'anshi-port' }` with one port. */
  requestPort: () => ipcRenderer.send(channels.requestPort),
  reportReady: () => ipcRenderer.send(channels.reportReady),
})

ipcRenderer.on(channels.port, event =>
  window.postMessage({ type: portMessage }, pageOrigin, [...event.ports]),
)
