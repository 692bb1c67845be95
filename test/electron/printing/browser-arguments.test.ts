import { describe, expect, it } from 'vitest'
import { browserArguments } from '#electron/printing/browser-arguments.ts'

const job = {
  url: 'file:///tmp/a/document.html',
  pdf: '/tmp/a/document.pdf',
  profile: '/tmp/a/profile',
  platform: 'linux' as const,
  asRoot: false,
}

describe('browserArguments', () => {
  it('prints one document headless, with a profile of its own and no browser headers', () => {
    const args = browserArguments(job)
    expect(args).toEqual(
      expect.arrayContaining([
        '--headless',
        '--no-pdf-header-footer',
        '--user-data-dir=/tmp/a/profile',
        '--print-to-pdf=/tmp/a/document.pdf',
      ]),
    )
    expect(args.at(-1)).toBe(job.url)
  })

  it('gives the browser no network', () => {
    expect(browserArguments(job)).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
    expect(browserArguments(job)).toContain('--disable-background-networking')
  })

  it('gives up the sandbox only for root', () => {
    expect(browserArguments(job)).not.toContain('--no-sandbox')
    expect(browserArguments({ ...job, asRoot: true })).toContain('--no-sandbox')
  })

  it('keeps an elevated Windows browser from handing the work to another process', () => {
    expect(browserArguments({ ...job, platform: 'win32' })).toContain('--do-not-de-elevate')
    expect(browserArguments(job)).not.toContain('--do-not-de-elevate')
  })
})
