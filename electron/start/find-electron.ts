// Finds Electron's program, or tries once to fetch it. Electron's own module is never imported: it would download
// without a limit. A try that failed is remembered, so that the next start is quick.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fillWords, hostWords } from '#electron/host/host-words.ts'

/** How long the one try may take, and how long a failed one is remembered. */
const fetchLimitMs = 60_000
const memoryMs = 24 * 3_600_000

export interface ElectronSearch {
  /** Folder of the project, absolute. */
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970. */
  readonly now: () => number
  say(line: string): void
}

/** Path of the program, or null where it is not wanted (ANSHI_NO_ELECTRON) or cannot be had. */
export function obtainElectron(search: ElectronSearch): string | null {
  if (search.env.ANSHI_NO_ELECTRON) return null
  const installed = findElectron(search)
  if (installed !== null || hasFailedLately(search)) return installed
  const words = hostWords().start
  search.say(fillWords(words.fetchingElectron, { seconds: fetchLimitMs / 1000 }))
  fetchElectron(search)
  const fetched = findElectron(search)
  if (fetched === null) {
    rememberFailure(search)
    search.say(words.electronUnavailable)
  }
  return fetched
}

/** Where Electron's package says its program is, if it is there. */
export function findElectron({ root, env }: ElectronSearch): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return null
  const program = join(
    env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(named, 'utf8').trim(),
  )
  return existsSync(program) ? program : null
}

// Electron's installer honours ELECTRON_MIRROR and checks what it gets against checksums in the package.
function fetchElectron({ root }: ElectronSearch): void {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: fetchLimitMs, killSignal: 'SIGKILL' })
}

function hasFailedLately(search: ElectronSearch): boolean {
  try {
    const memory = JSON.parse(readFileSync(memoryPath(search.root), 'utf8'))
    return memory.source === sourceOf(search) && search.now() - memory.atMs < memoryMs
  } catch {
    return false
  }
}

function rememberFailure(search: ElectronSearch): void {
  const path = memoryPath(search.root)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify({ atMs: search.now(), source: sourceOf(search) }))
}

function memoryPath(root: string): string {
  return join(root, 'node_modules', '.cache', 'anshi', 'electron-unavailable.json')
}

// Somebody who sets a mirror wants another try.
function sourceOf({ env }: ElectronSearch): string {
  return env.ELECTRON_MIRROR ?? ''
}
