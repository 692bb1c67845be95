// `npm start`: builds if need be, then opens the desk in Electron where it can be had, else in the system's browser.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { resolveDataFolder } from '#electron/host/data-folder.ts'
import { hostWords } from '#electron/host/host-words.ts'
import { readArguments } from '#electron/host/read-arguments.ts'
import { hasDisplay, isRoot, readSurroundings, stopOnSignal } from '#electron/host/surroundings.ts'
import { buildWhenStale } from './build-when-stale.ts'
import { obtainElectron } from './find-electron.ts'
import { runElectron } from './run-electron.ts'

const root = join(import.meta.dirname, '..', '..')

process.exitCode = await start()

async function start(): Promise<number> {
  const read = readArguments(process.argv.slice(2), { data: { type: 'string' } })
  if (!read.ok) {
    say(`inputInvalid: ${read.failure.details.field}`)
    return 2
  }
  const surroundings = readSurroundings()
  const dataFolder = resolveDataFolder(read.value.values.data ?? null, surroundings)
  const stop = stopOnSignal()
  if (!buildWhenStale(root, Date.now, say)) return 1
  const program = hasDisplay(surroundings)
    ? obtainElectron({ root, env: process.env, now: Date.now, say })
    : null
  if (program !== null) {
    const end = await runElectron({
      program,
      root,
      dataFolder,
      asRoot: isRoot(),
      stop,
    })
    if (end.how === 'ended') return end.code
    say(`${end.trace}${hostWords().start.electronSilent}`)
  }
  return runLoopback(dataFolder, stop)
}

// A process of its own: the same file that a machine without the sources runs.
function runLoopback(dataFolder: string, stop: AbortSignal): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'loopback.js'), '--data', dataFolder], {
    stdio: 'inherit',
  })
  stop.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
  return new Promise(resolve => {
    child.once('error', () => resolve(1))
    child.once('exit', code => resolve(code ?? 1))
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
