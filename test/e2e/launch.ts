// Opens the built desk for a spec: the same specs run in the loopback host's browser page and in Electron's window.
// Each test gets a data folder of its own unless it says otherwise, and fails when the page reports an error.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import {
  _electron,
  type Browser,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { electronProgram, root } from './programs.ts'

export { expect }

/** A desk that is open, and the page that shows it. */
export interface OpenDesk {
  readonly page: Page
  /** Closes the window and the host; the data stay. */
  close(): Promise<void>
}

export interface Fixtures {
  /** What the page is expected to report. */
  readonly mayReport: RegExp | null
  /** Folder of the test's data, gone afterwards. */
  readonly dataFolder: string
  /** Opens the desk of a folder, the test's own if none is named; once more after closing shows what stayed. */
  readonly openDesk: (folder?: string) => Promise<OpenDesk>
  /** Takes a picture into screenshots/, for people to look at. */
  readonly shoot: (name: string) => Promise<void>
}

export const test = base.extend<Fixtures>({
  mayReport: [null, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter to see what a fixture needs.
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'anshi-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },

  openDesk: async ({ browser, dataFolder, contextOptions, viewport, locale, mayReport }, use, info) => {
    const open: OpenDesk[] = []
    const troubles: string[] = []
    const context = { ...contextOptions, viewport, ...(locale && { locale }) }
    const { host } = info.project.metadata
    await use(async (folder = dataFolder) => {
      const desk = await startDesk({ browser, host, folder, context, troubles })
      open.push(desk)
      return desk
    })
    for (const desk of open) await desk.close()
    const unexpected = troubles.filter(trouble => !mayReport?.test(trouble))
    expect(unexpected, 'what the page reported').toEqual([])
  },

  page: async ({ openDesk }, use) => {
    const { page } = await openDesk()
    await use(page)
  },

  shoot: async ({ page }, use, info) => {
    await use(async name => {
      const path = join(root, 'screenshots', info.project.name, `${name}.png`)
      await page.screenshot({ path, animations: 'disabled' })
    })
  },
})

interface DeskToStart {
  readonly browser: Browser
  /** Of the project: electron or loopback. */
  readonly host: unknown
  readonly folder: string
  readonly context: BrowserContextOptions
  /** Takes whatever the page reports. */
  readonly troubles: string[]
}

/** Opens the desk of a folder, for a test or for all tests of a worker. */
export function startDesk({ browser, host, folder, context, troubles }: DeskToStart): Promise<OpenDesk> {
  return host === 'electron'
    ? openInElectron(folder, troubles)
    : openInBrowser(browser, folder, context, troubles)
}

async function openInBrowser(
  browser: Browser,
  folder: string,
  options: BrowserContextOptions,
  troubles: string[],
): Promise<OpenDesk> {
  const host = startLoopback(folder)
  const context = await browser.newContext(options)
  const page = await context.newPage()
  watch(page, troubles)
  await page.goto(await host.address)
  return { page, close: () => context.close().then(() => host.stop()) }
}

async function openInElectron(folder: string, troubles: string[]): Promise<OpenDesk> {
  const asRoot = process.getuid?.() === 0
  const executablePath = electronProgram()
  if (executablePath === null) throw new Error('Electron is not installed here')
  const args = [...(asRoot ? ['--no-sandbox'] : []), root, '--data', folder]
  const app = await _electron.launch({ executablePath, args })
  const page = await app.firstWindow()
  watch(page, troubles)
  return { page, close: () => app.close() }
}

interface RunningHost {
  /** The address that opens the page. */
  readonly address: Promise<string>
  stop(): Promise<void>
}

function startLoopback(folder: string): RunningHost {
  const main = join(root, 'out', 'main', 'loopback.js')
  const child = spawn(process.execPath, [main, '--serve', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { address: addressOf(child), stop: () => stop(child) }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) return reject(new Error('the host has no output'))
    const said: string[] = []
    createInterface({ input: child.stdout }).on('line', line => {
      said.push(line)
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(line)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', code => reject(new Error(`the host ended with ${code}: ${said.join(' ')}`)))
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

// An error in the console, an exception, a blocked resource, a request that would leave the machine: all are defects.
function watch(page: Page, troubles: string[]): void {
  page.on('console', message => {
    if (message.type() === 'error' && !isTestersOwn(message.text()))
      troubles.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', error => troubles.push(String(error)))
  page.on('request', request => {
    if (isBrowsersOwn(request.url())) return
    if (!/^(http:\/\/127\.0\.0\.1:\d+\/|app:\/\/desk\/|blob:|data:)/.test(request.url()))
      troubles.push(request.url())
  })
}

// The preview's frame may run nothing, and says so when a picture is taken of the page.
function isTestersOwn(message: string): boolean {
  return /^Blocked script execution in 'blob:.*frame is sandboxed/.test(message)
}

// The browser's viewer of PDFs, with which an attached one is shown, is part of the browser and loads itself.
function isBrowsersOwn(url: string): boolean {
  return /^chrome(-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai|:\/\/resources)\//.test(url)
}
