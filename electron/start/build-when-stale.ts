// Builds the desk when its sources are not the ones that were built. Compares sizes and times, so that it costs
// milliseconds when there is nothing to do.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillWords, hostWords } from '#electron/host/host-words.ts'

const sources = ['{shared,db,electron,renderer}/**/*', 'package-lock.json', 'electron.vite.config.ts']
const outputs = [
  'out/main/loopback.js',
  'out/main/shell.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]
const stampPath = join('out', 'sources.sha256')

/** What the sources are now: changes with every file that is written, added or taken away. */
export function fingerprintSources(root: string): string {
  const hash = createHash('sha256')
  for (const path of globSync(sources, { cwd: root }).sort()) {
    const file = statSync(join(root, path))
    if (file.isFile()) hash.update(`${path}:${file.size}:${file.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

export function isBuilt(root: string, fingerprint: string): boolean {
  if (!outputs.every(path => existsSync(join(root, path)))) return false
  return existsSync(join(root, stampPath)) && readFileSync(join(root, stampPath), 'utf8') === fingerprint
}

/** Builds if need be, saying so. @returns false where the build failed; its output has been said */
export function buildWhenStale(root: string, now: () => number, say: (line: string) => void): boolean {
  const fingerprint = fingerprintSources(root)
  if (isBuilt(root, fingerprint)) return true
  const words = hostWords().start
  say(words.building)
  const startedMs = now()
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const build = spawnSync(process.execPath, [builder, 'build'], { cwd: root, encoding: 'utf8' })
  if (build.status !== 0) {
    say(`${words.buildFailed}\n${build.stdout}\n${build.stderr}`)
    return false
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(join(root, stampPath), fingerprint)
  say(fillWords(words.built, { seconds: Math.ceil((now() - startedMs) / 1000) }))
  return true
}
