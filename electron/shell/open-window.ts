// The one window, hardened: sandboxed, isolated, without Node. Loads the page and nothing else.

import { app, BrowserWindow } from 'electron'
import { pageOrigin } from './shell-channels.ts'
import { readWindowBounds, rememberBounds } from './window-bounds.ts'

export interface WindowOptions {
  readonly dataFolder: string
  /** The built preload, absolute. */
  readonly preloadFile: string
}

/** A window that is not shown until it has something to show. */
export function openWindow({ dataFolder, preloadFile }: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = readWindowBounds(dataFolder)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#f5f6f8',
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  rememberBounds(window, dataFolder)
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  return window
}

/** Loads the page. Apart from opening, so that a port can be asked for as soon as the page runs. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${pageOrigin}/`)
}
