// Entry of the loopback host. Reads the command line and the machine; everything else is handed over.

import { openDesk } from '#electron/desk/open-desk.ts'
import { rendererFolder } from '#electron/host/built-folders.ts'
import { resolveDataFolder } from '#electron/host/data-folder.ts'
import { hostWords } from '#electron/host/host-words.ts'
import { parsePort, readArguments } from '#electron/host/read-arguments.ts'
import { hasDisplay, isRoot, readSurroundings, stopOnSignal } from '#electron/host/surroundings.ts'
import { findBrowser } from '#electron/printing/find-browser.ts'
import { printToPdf } from '#electron/printing/print-to-pdf.ts'
import { runLoopback } from './run-loopback.ts'

process.exitCode = await main()

async function main(): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  if (process.versions.electron !== undefined) {
    say(hostWords().loopback.notUnderElectron)
    return 1
  }
  const read = readArguments(process.argv.slice(2), {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    serve: { type: 'boolean', default: false },
  })
  const port = read.ok ? parsePort(read.value.values.port) : null
  if (!read.ok || port === null) {
    say(`inputInvalid: ${read.ok ? '--port' : read.failure.details.field}`)
    return 2
  }
  const { values } = read.value
  const surroundings = readSurroundings()
  const browser = findBrowser()
  return runLoopback({
    dataFolder: resolveDataFolder(values.data ?? null, surroundings),
    rendererFolder,
    port,
    mode: values.serve ? 'serve' : 'window',
    browser,
    hasDisplay: hasDisplay(surroundings),
    asRoot: isRoot(),
    openDesk,
    printPdf: browser === null ? null : html => printToPdf(html, browser),
    now: Date.now,
    stop: stopOnSignal(),
    say,
  })
}
