// The built host that serves a browser, as a process of its own, and what its system says of it.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from '@playwright/test'
import { root, systemBrowser } from '../e2e/programs.ts'

const program = join(root, 'out', 'main', 'loopback.js')

export interface BuiltHost {
  readonly pid: number
  readonly address: string
  stop(): Promise<void>
}

/** Why the built desk cannot be started; null: it can. */
export function whyNotBuilt(): string | null {
  return existsSync(program) ? null : 'not built (npm run build)'
}

/** Why it cannot be shown on this machine; null: it can. */
export function whyNoBrowser(): string | null {
  return systemBrowser() === null ? 'no browser on this machine' : whyNotBuilt()
}

/** Resolves when the host says where it serves. */
export async function startHost(folder: string): Promise<BuiltHost> {
  const child = spawn(process.execPath, [program, '--serve', '--data', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      const said = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
      if (said !== undefined) resolve(said)
    })
    ended.then(() => reject(new Error('the host ended before it served')))
  })
  return { pid: child.pid ?? 0, address: await address, stop }
}

export function startBrowser(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: systemBrowser() ?? '', args })
}

export interface ProcessMemory {
  /** Megabytes that would be free without the process: what task managers show. */
  readonly own: number
  /** Megabytes of program files it has mapped, which processes of one program share. */
  readonly mapped: number
}

/** Null where the system does not say (only Linux does). */
export function memoryOf(pid: number): ProcessMemory | null {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return null
  const status = readFileSync(file, 'utf8')
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_024
  return { own: megabytes('RssAnon') + megabytes('RssShmem'), mapped: megabytes('RssFile') }
}
