// Completes package-lock.json after an install from a registry that holds only this platform's packages: names every
// optional package that some package of the lock file asks for, so that `npm ci` accepts it on every platform.
// Run after each change of dependencies: npx node test/frame/complete-lock-file.ts

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type LockFile, listMissingOptionals } from './missing-optionals.ts'

const path = fileURLToPath(new URL('../../package-lock.json', import.meta.url))
const lock: LockFile = JSON.parse(readFileSync(path, 'utf8'))

for (let missing = listMissingOptionals(lock); missing.length > 0; missing = listMissingOptionals(lock)) {
  for (const { place, version, name } of missing) {
    lock.packages[place] = { version, optional: true, dev: true, ...platformOf(name) }
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)

// Platform packages say in their name what they are for; without os and cpu npm would fetch them everywhere.
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = name.split(/[-/@.]/)
  const find = (known: readonly string[]) => known.find(word => words.includes(word))
  const os = find([
    'android',
    'darwin',
    'linux',
    'win32',
    'freebsd',
    'openbsd',
    'netbsd',
    'openharmony',
    'sunos',
    'aix',
  ])
  const cpu = find([
    'arm64',
    'x64',
    'ia32',
    'arm',
    'ppc64',
    'riscv64',
    's390x',
    'loong64',
    'mips64el',
    'wasm32',
  ])
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined
  if (name === 'fsevents') return { os: ['darwin'] }
  if (os === undefined && cpu === undefined) throw new Error(`what platform is ${name} for?`)
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(libc && os === 'linux' && { libc: [libc] }),
  }
}
