// Folders and mounts of a part: made when asked for, gone when its process ends, whatever way it ends on its own.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let root: string | null = null
let made = 0
const mounted: string[] = []

/** A new empty folder. */
export function scratchFolder(): string {
  const folder = join(scratchRoot(), String(++made))
  mkdirSync(folder)
  return folder
}

function scratchRoot(): string {
  if (root !== null) return root
  const created = realpathSync(mkdtempSync(join(tmpdir(), 'anshi-torture-')))
  root = created
  process.on('exit', () => {
    for (const place of mounted.toReversed()) unmount(place)
    rmSync(created, { recursive: true, force: true })
  })
  return created
}

/** A file system in memory of so many MB; null where this process may not mount. */
export function mountSmallDisk(megabytes: number): string | null {
  const place = scratchFolder()
  return mount(['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'anshi-torture', place], place) ? place : null
}

/** Shows a folder or file a second time at `place`, where it cannot be written. */
export function mountReadOnly(source: string, place: string): boolean {
  return mount(['--bind', source, place], place) && mount(['-o', 'remount,bind,ro', place], null)
}

export function unmount(place: string): void {
  spawnSync('umount', ['-l', place], { stdio: 'ignore' })
}

function mount(args: readonly string[], place: string | null): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const ok = spawnSync('mount', args, { stdio: 'ignore' }).status === 0
  if (ok && place !== null) mounted.push(place)
  return ok
}
