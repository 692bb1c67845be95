// Starts the Electron host and sees whether its window gets ready; if not, ends it, so that another way can be taken.

import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const readyLimitMs = 20_000
const keptErrorText = 4_000

export interface ElectronRun {
  /** Electron's program. */
  readonly program: string
  /** Folder of the project, whose package.json names the built main file. */
  readonly root: string
  readonly dataFolder: string
  readonly asRoot: boolean
  readonly stop: AbortSignal
}

/** `ended`: it was used, and has ended with the code. `notReady`: no window came; `trace` is what it said last. */
export type ElectronEnd =
  | { readonly how: 'ended'; readonly code: number }
  | { readonly how: 'notReady'; readonly trace: string }

export async function runElectron(run: ElectronRun, limitMs: number = readyLimitMs): Promise<ElectronEnd> {
  const sandbox = run.asRoot ? ['--no-sandbox'] : []
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(run.program, [...sandbox, run.root, '--data', run.dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  run.stop.addEventListener('abort', () => child.kill(), { once: true })
  let trace = ''
  child.stderr.on('data', chunk => {
    trace = (trace + chunk).slice(-keptErrorText)
  })
  const ended = endOf(child)
  const settled = await Promise.race([settles(child.stdout), ended.then(() => false), after(limitMs)])
  if (settled || run.stop.aborted) return { how: 'ended', code: await ended }
  child.kill('SIGKILL')
  await ended
  return { how: 'notReady', trace }
}

// Ready, open already in another instance, or refused in words: in each case the shell has dealt with the person.
function settles(output: NodeJS.ReadableStream): Promise<boolean> {
  return new Promise(resolve => {
    createInterface({ input: output }).on('line', line => {
      if (/^anshi: (ready|open already|failed \w+)$/.test(line)) resolve(true)
    })
  })
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise(resolve => {
    child.once('error', () => resolve(1))
    child.once('close', code => resolve(code ?? 1))
  })
}

function after(ms: number): Promise<boolean> {
  return new Promise(resolve => setTimeout(() => resolve(false), ms).unref())
}
