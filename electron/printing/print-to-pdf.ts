// Turns a complete HTML document into a PDF with a browser of this machine, in a folder and a process group of its
// own that are gone afterwards, whatever happens. The browser gets no network.

import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FailureError } from '#shared/contract/failure.ts'
import { browserArguments } from './browser-arguments.ts'
import { killBrowser } from './kill-browser.ts'

export interface PrintOptions {
  /** After so long the browser is ended and the print has failed. A thousand rows take about a second. */
  readonly timeLimitMs?: number
}

/**
 * The document as PDF bytes.
 *
 * @param html complete and self-contained
 * @param browser path of a Chromium-family browser (findBrowser)
 * @throws FailureError `printingUnavailable` where there is no temporary folder, the browser does not start, ends without a PDF, or takes too long;
 * `details.reason` says which
 */
export async function printToPdf(
  html: string,
  browser: string,
  { timeLimitMs = 60_000 }: PrintOptions = {},
): Promise<Uint8Array> {
  const folder = await makeFolder()
  try {
    const document = join(folder, 'document.html')
    const pdf = join(folder, 'document.pdf')
    await writeFile(document, html, 'utf8')
    const args = browserArguments({
      url: pathToFileURL(document).href,
      pdf,
      profile: join(folder, 'profile'),
      platform: process.platform,
      asRoot: process.getuid?.() === 0,
    })
    await runBrowser(browser, args, folder, timeLimitMs)
    return await readPdf(pdf)
  } finally {
    await removeFolder(folder)
  }
}

async function makeFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'anshi-print-'))
  } catch (error) {
    throw unavailable('noFolder', { message: error instanceof Error ? error.message : String(error) })
  }
}

/** Resolves when the browser has ended by itself and nothing of its process group is left. */
async function runBrowser(
  browser: string,
  args: readonly string[],
  folder: string,
  timeLimitMs: number,
): Promise<void> {
  // A process group of its own, so that the renderer and helper processes can be ended with it (not on Windows).
  const child = spawn(browser, args, { stdio: 'ignore', detached: process.platform !== 'win32' })
  const leaveNothing = () => {
    killBrowser(child)
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', leaveNothing)
  try {
    await endOf(child, timeLimitMs)
  } finally {
    process.removeListener('exit', leaveNothing)
    killBrowser(child)
  }
}

function endOf(child: ChildProcess, timeLimitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(unavailable('tooSlow', { seconds: Math.round(timeLimitMs / 1000) }))
    }, timeLimitMs)
    child.once('error', error => {
      clearTimeout(timer)
      reject(unavailable('notStarted', { message: error.message }))
    })
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else reject(unavailable('ended', { code, signal }))
    })
  })
}

async function readPdf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw unavailable('noPdf', {})
  }
}

function unavailable(reason: string, details: FailureError['failure']['details']): FailureError {
  return new FailureError('printingUnavailable', { reason, ...details })
}

// Windows keeps files of an ended process locked for a moment; a folder that cannot be removed must not hide the PDF
// that was made, nor the failure that is on its way.
async function removeFolder(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  } catch (error) {
    process.emitWarning(`could not remove ${folder}: ${String(error)}`)
  }
}
