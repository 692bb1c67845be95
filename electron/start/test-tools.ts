// What the tests need of the machine beside the packages: a browser, Chinese type, a reader of PDFs. Installs what is
// missing where it may (Debian, root) and names the rest.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from '#electron/printing/find-browser.ts'

export interface TestTool {
  /** Debian's package. */
  readonly debian: string
  /** What cannot be tested without it. */
  readonly without: string
  isThere(): boolean
}

export const testTools: readonly TestTool[] = Object.freeze([
  {
    debian: 'chromium',
    without: 'end-to-end tests and printing to PDF',
    isThere: () => findBrowser() !== null,
  },
  { debian: 'fonts-noto-cjk', without: 'Chinese type in screenshots and PDFs', isThere: hasChineseFont },
  {
    debian: 'poppler-utils',
    without: 'reading back what was printed',
    isThere: () => succeeds('pdftotext', ['-v']),
  },
])

export function missingTools(): readonly TestTool[] {
  return testTools.filter(tool => !tool.isThere())
}

/** Installs Debian's packages where this process may; elsewhere does nothing. */
export function installOnDebian(tools: readonly TestTool[], say: (line: string) => void): void {
  if (tools.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const packages = tools.map(tool => tool.debian)
  say(`installing ${packages.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: 'ignore',
    env,
  })
}

// Windows and macOS come with Chinese type.
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
