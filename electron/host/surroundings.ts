// What the machine and the process say about themselves, read once at the entry of a host.

import { homedir } from 'node:os'
import type { FolderSurroundings } from './data-folder.ts'

export function readSurroundings(): FolderSurroundings {
  return { platform: process.platform, home: homedir(), env: process.env }
}

/** Whether a window can be shown. Only Linux has machines without a display. */
export function hasDisplay({ platform, env }: FolderSurroundings): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Aborted when the process is asked to end; the second time the process ends at once. */
export function stopOnSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}
