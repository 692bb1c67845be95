// From starting the built host to a painted first page in the system's browser, beside a blank page in the same one.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from '@playwright/test'
import { root, systemBrowser } from '../e2e/programs.ts'
import type { BenchRow } from './main.ts'

const host = join(root, 'out', 'main', 'loopback.js')

export async function benchStart(): Promise<BenchRow[]> {
  const executablePath = systemBrowser()
  if (executablePath === null) return [skipped('no browser on this machine')]
  if (!existsSync(host)) return [skipped('not built: npm run build')]
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args })
  try {
    const blankMs = await openBlank(browser)
    const { ms, residentMb } = await openFirstPage(browser)
    const measured = `${(ms / 1000).toFixed(2)} s`
    return [
      {
        what: 'start of a built desk to the painted first page',
        measured,
        ratio: ms / blankMs,
        goal: '≤ 3 s',
      },
      {
        what: 'host process with the first page open',
        measured: residentMb === null ? 'not told by this system' : `${residentMb} MB`,
        ratio: null,
        goal: '≤ 200 MB',
      },
    ]
  } finally {
    await browser.close()
  }
}

async function openBlank(browser: Browser): Promise<number> {
  const from = performance.now()
  const page = await browser.newPage()
  await page.goto('data:text/html,<button>x</button>')
  await page.getByRole('button').waitFor()
  await page.close()
  return performance.now() - from
}

async function openFirstPage(browser: Browser): Promise<{ ms: number; residentMb: number | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'anshi-bench-'))
  const from = performance.now()
  const child = spawn(process.execPath, [host, '--serve', '--data', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.goto(await addressSaid(child.stdout))
    await page.getByRole('button').first().waitFor()
    return { ms: performance.now() - from, residentMb: residentMbOf(child.pid) }
  } finally {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

// Null where the system does not say (only Linux does).
function residentMbOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return null
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
}

function addressSaid(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise(resolve => {
    createInterface({ input: output }).on('line', line => {
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
      if (address !== undefined) resolve(address)
    })
  })
}

function skipped(why: string): BenchRow {
  return { what: 'start of a built desk', measured: `skipped: ${why}`, ratio: null, goal: '≤ 3 s' }
}
