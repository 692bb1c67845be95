// Which programs the end-to-end specs can use on this machine.

import { join } from 'node:path'
import { findBrowser } from '#electron/printing/find-browser.ts'
import { findElectron } from '#electron/start/find-electron.ts'

export const root = join(import.meta.dirname, '..', '..')

export function systemBrowser(): string | null {
  return findBrowser()
}

export function electronProgram(): string | null {
  return findElectron({ root, env: process.env, now: Date.now, say: () => undefined })
}
