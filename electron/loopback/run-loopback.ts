// One run of the loopback host: open the desk, serve it, show it in a window or wait, and close everything in order.

import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrintPdf } from '#electron/desk/desk-services.ts'
import type { ReadOnlyReason } from '#electron/desk/keeping/store-keeping.ts'
import { canHoldFiles } from '#electron/desk/outside/look-at-folder.ts'
import { DeskDoor } from '#electron/host/desk-door.ts'
import type { DeskOpener } from '#electron/host/desk-opener.ts'
import { openFileLog } from '#electron/host/file-log.ts'
import { failureText, fillWords, hostWords } from '#electron/host/host-words.ts'
import type { Failure, FailureCode } from '#shared/contract/failure.ts'
import { openAppWindow } from './open-app-window.ts'
import { OpenWindows } from './open-windows.ts'
import { type LoopbackServer, serveLoopback } from './serve-loopback.ts'
import { watchBrowser } from './watch-browser.ts'

/** What gives a Debian machine a browser and Chinese type. */
export const debianCommand = 'apt-get install -y chromium fonts-noto-cjk'

export interface LoopbackRun {
  readonly dataFolder: string
  readonly rendererFolder: string
  /** 0: any free port. */
  readonly port: number
  /** `window`: opens one and ends with it. `serve`: says the address and stays until stopped. */
  readonly mode: 'window' | 'serve'
  /** The browser to open; null: none on this machine. */
  readonly browser: string | null
  /** Whether a window can be shown at all. */
  readonly hasDisplay: boolean
  readonly asRoot: boolean
  readonly openDesk: DeskOpener
  readonly printPdf: PrintPdf | null
  /** How long a page may be gone while it is loaded again; 4 s where absent. */
  readonly reloadGraceMs?: number
  /** How long a page may take to announce itself when its browser has ended at once; 15 s where absent. */
  readonly announceMs?: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Ends the run. */
  readonly stop: AbortSignal
  say(line: string): void
  /** What keeps the desk from being opened or served; said in words where absent. */
  complain?(failure: Failure): void
}

/** Runs until the window is closed or `stop`. @returns the exit code of the process: 0, or 1 with the reason said */
export async function runLoopback(run: LoopbackRun): Promise<0 | 1> {
  const log = openFileLog(run.dataFolder, run.now, run.say)
  const { dataFolder, printPdf, port, rendererFolder } = run
  const open = (readOnly: ReadOnlyReason | null) =>
    run.openDesk({ dataFolder, host: 'loopback', printPdf, log, ...(readOnly && { readOnly }) })
  const door = new DeskDoor({ dataFolder, log, now: run.now, open })
  await door.open()
  if (door.failure !== null) refuse(run, door.failure)
  if (door.failure !== null && !door.isHelped) return 1
  const end = Promise.withResolvers<void>()
  run.stop.addEventListener('abort', () => end.resolve(), { once: true })
  const windows = new OpenWindows(run.reloadGraceMs ?? 4_000, () => run.mode === 'window' && end.resolve())
  const served = await serveLoopback({
    get router() {
      return door.router
    },
    rendererFolder,
    port,
    windows,
    log,
  })
  if (!served.ok) {
    await door.close()
    refuse(run, served.failure)
    return 1
  }
  const { keys, addressFor } = served.value
  door.answersAt(addressFor(keys.issueLasting()))
  const profile = run.mode === 'window' ? takeProfileFolder(dataFolder) : null
  const browser = profile ? show({ ...run, profile: profile.path }, served.value, windows, end.resolve) : null
  if (browser === null) sayAddress(run, served.value)
  if (!run.stop.aborted) await end.promise
  windows.stopWaiting()
  browser?.kill()
  await served.value.close()
  await door.close()
  profile?.leave()
  return 0
}

// A browser that cannot write its profile opens nothing: where the data folder is no place for one, it goes elsewhere,
// under a name that nobody could have taken before, and does not stay there.
function takeProfileFolder(dataFolder: string): { readonly path: string; leave(): void } {
  if (canHoldFiles(dataFolder)) return { path: join(dataFolder, 'browser'), leave: () => undefined }
  const path = mkdtempSync(join(tmpdir(), 'anshi-window-'))
  const leave = () => {
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    } catch {
      // The browser still writes while it ends; the system empties its temporary folder.
    }
  }
  return { path, leave }
}

// Null where no window can be opened; the reason has been said.
function show(
  run: LoopbackRun & { readonly profile: string },
  server: LoopbackServer,
  windows: OpenWindows,
  end: () => void,
): ChildProcess | null {
  if (!run.hasDisplay) {
    run.say(hostWords().loopback.noDisplay)
    return null
  }
  if (run.browser === null) {
    run.say(failureText(failureOf('browserNotFound')))
    run.say(fillWords(hostWords().loopback.browserMissing, { command: debianCommand }))
    return null
  }
  const { browser, profile, asRoot } = run
  const url = server.addressFor(server.keys.issueOnce())
  const window = openAppWindow({ browser, url, profile, asRoot })
  watchBrowser(window, windows, run.announceMs ?? 15_000, how => {
    if (how === 'closed') return end()
    run.say(failureText(failureOf('browserFailed')))
    sayAddress(run, server)
  })
  return window
}

function sayAddress(run: LoopbackRun, server: LoopbackServer): void {
  const words = hostWords().loopback
  run.say(fillWords(words.address, { url: server.addressFor(server.keys.issueLasting()) }))
  run.say(words.stop)
}

function refuse(run: LoopbackRun, failure: Failure): void {
  if (run.complain) run.complain(failure)
  else run.say(failureText(failure))
}

function failureOf(code: FailureCode): Failure {
  return { code, details: {} }
}
