// How printing ends when the browser does not do its work, with stand-ins for a browser; and that nothing is left.

import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { printToPdf } from '#electron/printing/print-to-pdf.ts'
import { FailureError } from '#shared/contract/failure.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anshi-test-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A program in place of a browser: it notes where its profile lies, then does what the script says. */
function standIn(script: string): string {
  const path = join(folder, 'browser.sh')
  const noted = `for arg in "$@"; do case "$arg" in
    --user-data-dir=*) profile="\${arg#*=}"; echo "$profile" > '${folder}/profile';;
    --print-to-pdf=*) pdf="\${arg#*=}";;
  esac; done`
  writeFileSync(path, `#!/bin/sh\n${noted}\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

function profileOfLastRun(): string {
  return readFileSync(join(folder, 'profile'), 'utf8').trim()
}

async function failureOf(printed: Promise<unknown>): Promise<FailureError['failure']> {
  const error = await printed.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof FailureError)) throw new Error(`expected a failure, got ${String(error)}`)
  return error.failure
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  // A process that has ended but was not yet collected by its parent does nothing any more.
  const stat = `/proc/${pid}/stat`
  return existsSync(stat) && !/^\S+ \(.*\) Z /.test(readFileSync(stat, 'utf8'))
}

describe.skipIf(process.platform === 'win32')('printToPdf', () => {
  it('hands back what the browser wrote and removes its folder', async () => {
    const pdf = await printToPdf('<p>', standIn('printf "%%PDF-stand-in" > "$pdf"'))
    expect(Buffer.from(pdf).toString()).toBe('%PDF-stand-in')
    expect(existsSync(profileOfLastRun())).toBe(false)
    expect(existsSync(join(profileOfLastRun(), '..'))).toBe(false)
  })

  it('gives the browser the document as it is', async () => {
    const copy = join(folder, 'seen.html')
    await printToPdf(
      '<p>湘潭 〔2026〕</p>',
      standIn(`cp "$(dirname "$profile")/document.html" '${copy}'; echo pdf > "$pdf"`),
    )
    expect(readFileSync(copy, 'utf8')).toBe('<p>湘潭 〔2026〕</p>')
  })

  it('fails with words when the browser cannot be started', async () => {
    const failure = await failureOf(printToPdf('<p>', join(folder, 'no-such-browser')))
    expect(failure).toMatchObject({ code: 'printingUnavailable', details: { reason: 'notStarted' } })
  })

  it('fails when the browser ends with an error, or without a PDF', async () => {
    expect(await failureOf(printToPdf('<p>', standIn('exit 7')))).toMatchObject({
      code: 'printingUnavailable',
      details: { reason: 'ended', code: 7 },
    })
    expect(existsSync(profileOfLastRun())).toBe(false)
    expect(await failureOf(printToPdf('<p>', standIn('exit 0')))).toMatchObject({
      details: { reason: 'noPdf' },
    })
  })

  it('ends a browser that takes too long, and every process it started', async () => {
    const browser = standIn(`sleep 600 & echo $! > '${folder}/helper'; wait`)
    const failure = await failureOf(printToPdf('<p>', browser, { timeLimitMs: 1_500 }))
    expect(failure).toMatchObject({ code: 'printingUnavailable', details: { reason: 'tooSlow' } })
    const helper = Number(readFileSync(join(folder, 'helper'), 'utf8'))
    await expect.poll(() => isRunning(helper)).toBe(false)
    expect(existsSync(profileOfLastRun())).toBe(false)
  })

  it('ends what a browser leaves running after the PDF is there', async () => {
    await printToPdf('<p>', standIn(`sleep 600 & echo $! > '${folder}/helper'; echo pdf > "$pdf"`))
    const helper = Number(readFileSync(join(folder, 'helper'), 'utf8'))
    await expect.poll(() => isRunning(helper)).toBe(false)
  })

  it('leaves nothing when the desk ends in the middle of a print', async () => {
    const browser = standIn(`echo $$ > '${folder}/helper'; exec sleep 600`)
    const script = `
      import { existsSync } from 'node:fs'
      import { printToPdf } from '#electron/printing/print-to-pdf.ts'
      void printToPdf('<p>', ${JSON.stringify(browser)})
      const wait = setInterval(() => { if (existsSync(${JSON.stringify(join(folder, 'helper'))})) { clearInterval(wait); process.exit(0) } }, 20)`
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' })
    const helper = Number(readFileSync(join(folder, 'helper'), 'utf8'))
    await expect.poll(() => isRunning(helper)).toBe(false)
    expect(existsSync(profileOfLastRun())).toBe(false)
  })
})
