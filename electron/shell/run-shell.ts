// One run of the Electron host: one instance, then the desk, then the window; and everything closed in order.

import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, Menu, session, shell } from 'electron'
import type { DeskLog } from '#electron/desk/desk-services.ts'
import type { ReadOnlyReason } from '#electron/desk/keeping/store-keeping.ts'
import { canHoldFiles } from '#electron/desk/outside/look-at-folder.ts'
import { DeskDoor } from '#electron/host/desk-door.ts'
import type { DeskOpener } from '#electron/host/desk-opener.ts'
import { openFileLog } from '#electron/host/file-log.ts'
import { failureText, hostWords } from '#electron/host/host-words.ts'
import type { Failure } from '#shared/contract/failure.ts'
import { buildMenu } from './build-menu.ts'
import { closeSession } from './close-session.ts'
import { confineContents } from './confine-contents.ts'
import { handOverPorts } from './hand-over-ports.ts'
import { isOwnPage } from './is-own-page.ts'
import { moveToFolder } from './move-to-folder.ts'
import { loadPage, openWindow } from './open-window.ts'
import { createHtmlPrinter } from './print-html.ts'
import { declarePageScheme, servePage } from './serve-page.ts'
import { channels, pageOrigin } from './shell-channels.ts'

export interface ShellRun {
  readonly dataFolder: string
  readonly rendererFolder: string
  readonly preloadFile: string
  readonly openDesk: DeskOpener
  /** What the process was started with, its program left out. */
  readonly args: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A line for whoever started the shell: `anshi: ready`, `anshi: open already`, `anshi: failed <code>`. */
  say(line: string): void
}

/** Must be called before the app is ready. Resolves when the page is loaded, or when it is clear that it will not be. */
export async function runShell(run: ShellRun): Promise<void> {
  app.setPath('userData', ownFolder(run.dataFolder))
  if (!app.requestSingleInstanceLock()) {
    run.say('anshi: open already')
    return app.quit()
  }
  prepareApp()
  await app.whenReady()
  const log = openFileLog(run.dataFolder, run.now, run.say)
  const printPdf = createHtmlPrinter()
  const { dataFolder, now } = run
  const open = (readOnly: ReadOnlyReason | null) =>
    run.openDesk({ dataFolder, host: 'electron', printPdf, log, ...(readOnly && { readOnly }) })
  let window: BrowserWindow | null = null
  const door = new DeskDoor({
    dataFolder,
    log,
    now,
    open,
    showAddress: address => shell.openExternal(address),
    chooseFolder: async () => void (window && (await moveToFolder(window, run.args))),
  })
  await door.open()
  if (door.failure !== null && !door.isHelped) return refuse(run, door.failure)
  closeDeskOnQuit(door, log)
  closeSession(session.defaultSession, [`${pageOrigin}/`, `blob:${pageOrigin}/`, 'data:', ...toolAddresses()])
  servePage(session.defaultSession, run.rendererFolder)
  Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu(hostWords(app.getLocale()).menu)))
  const opened = openWindow(run)
  window = opened
  handOverPorts(opened, door, log)
  ipcMain.on(channels.reportReady, event => isOwnPage(event, opened) && run.say('anshi: ready'))
  app.on('second-instance', () => bringForward(opened))
  await loadPage(opened)
}

// Electron's own files lie with the data, so that one folder has one instance. Where the data's folder cannot hold them
// the window that says so still has to open.
function ownFolder(dataFolder: string): string {
  return canHoldFiles(dataFolder) ? join(dataFolder, 'electron') : join(app.getPath('temp'), 'anshi-window')
}

function prepareApp(): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  declarePageScheme()
  confineContents()
  app.on('window-all-closed', () => app.quit())
}

// The developer tools are pages too; a packaged desk has none.
function toolAddresses(): readonly string[] {
  return app.isPackaged ? [] : ['devtools://']
}

function refuse(run: ShellRun, failure: Failure): void {
  run.say(`anshi: failed ${failure.code}`)
  const locale = app.getLocale()
  dialog.showErrorBox(hostWords(locale).cannotOpen, failureText(failure, locale))
  app.exit(1)
}

// Quitting waits for the desk once: what is being written is finished, the store is closed, then the app goes.
function closeDeskOnQuit(desk: DeskDoor, log: DeskLog): void {
  app.once('will-quit', event => {
    event.preventDefault()
    desk
      .close()
      .catch(error => log.error('closing the desk', error))
      .finally(() => app.exit(0))
  })
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
