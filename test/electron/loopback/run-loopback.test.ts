import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type LoopbackRun, runLoopback } from '#electron/loopback/run-loopback.ts'
import { builtPage } from '#test/stand-ins/built-page.ts'
import { occupiedDesk, standInDesk } from '#test/stand-ins/desk.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { send } from './loopback-client.ts'

/** A run whose lines can be waited for. */
function begin(change: Partial<LoopbackRun> = {}) {
  const desk = standInDesk()
  const said: string[] = []
  const waiting: { pattern: RegExp; resolve: (line: string) => void }[] = []
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const code = runLoopback({
    dataFolder: scratchFolder(),
    rendererFolder: builtPage(),
    port: 0,
    mode: 'serve',
    browser: null,
    hasDisplay: true,
    asRoot: false,
    openDesk: desk.opener,
    printPdf: null,
    now: Date.now,
    stop: stop.signal,
    say: line => {
      said.push(line)
      for (const { pattern, resolve } of waiting) if (pattern.test(line)) resolve(line)
    },
    ...change,
  })
  const heard = (pattern: RegExp) =>
    new Promise<string>(resolve => {
      const line = said.find(text => pattern.test(text))
      if (line !== undefined) resolve(line)
      else waiting.push({ pattern, resolve })
    })
  return { code, desk, said, stop, heard }
}

const address = /http:\/\/127\.0\.0\.1:(\d+)(\/\?token=[\w-]+)/

/** A browser of a few lines: a Node program that gets the address as the real one would. */
function fakeBrowser(program: string): string {
  const path = join(scratchFolder(), 'browser')
  writeFileSync(path, `#!${process.execPath}\n${program}`)
  chmodSync(path, 0o755)
  return path
}

describe('serving', () => {
  it('says an address that opens the page, stays, and closes the desk when it is stopped', async () => {
    const run = begin()
    const [, port, path = ''] = address.exec(await run.heard(address)) ?? []
    expect((await send(Number(port), path)).status).toBe(303)
    expect((await send(Number(port), path)).status).toBe(303)
    expect(run.desk.events).toEqual(['opened'])
    run.stop.abort()
    expect(await run.code).toBe(0)
    expect(run.desk.events).toEqual(['opened', 'closed'])
  })

  it('says in words why the desk cannot be opened, and serves a page that helps', async () => {
    const run = begin({ openDesk: occupiedDesk })
    const [, port, path = ''] = address.exec(await run.heard(address)) ?? []
    expect(run.said[0]).toMatch(/另一个窗口|window/)
    const { status, headers } = await send(Number(port), path)
    expect(status).toBe(303)
    const cookie = String(headers['set-cookie']).split(';')[0] ?? ''
    const page = await send(Number(port), '/', { cookie })
    const token = /name="anshi-token" content="([\w-]+)"/.exec(page.text)?.[1] ?? ''
    const answer = await send(Number(port), '/rpc/outside/read', { 'anshi-token': token }, 'POST')
    expect(JSON.parse(answer.text).json).toMatchObject({
      failure: { code: 'dataFolderInUse' },
      mayChooseFolder: false,
    })
    run.stop.abort()
    expect(await run.code).toBe(0)
  })

  it('says in words what no page helps with, and ends', async () => {
    const run = begin({ openDesk: async () => ({ ok: false, failure: { code: 'unexpected', details: {} } }) })
    expect(await run.code).toBe(1)
    expect(run.said).toHaveLength(1)
  })

  it('tells the desk at which address its page can be had', async () => {
    const run = begin()
    const [, port] = address.exec(await run.heard(address)) ?? []
    expect(run.desk.addresses).toHaveLength(1)
    const [, , path = ''] = address.exec(run.desk.addresses[0] ?? '') ?? []
    expect((await send(Number(port), path)).status).toBe(303)
  })

  it('closes the desk again where the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await new Promise(resolve => taken.once('listening', resolve))
    const bound = taken.address()
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0
    const run = begin({ port })
    expect(await run.code).toBe(1)
    expect(run.desk.events).toEqual(['opened', 'closed'])
  })
})

describe('a window', () => {
  it('is opened with a key that works once, and the desk ends when it is closed', async () => {
    // Opens the page, follows it with its cookie, announces its window, closes it, and stays as a process.
    const browser = fakeBrowser(`
      const url = process.argv.find(text => text.startsWith('--app=')).slice(6)
      const first = await fetch(url, { redirect: 'manual' })
      const cookie = first.headers.getSetCookie()[0].split(';')[0]
      const again = await fetch(url, { redirect: 'manual' })
      if (first.status !== 303 || again.status !== 403) process.exit(1)
      const origin = new URL(url).origin
      const page = await fetch(origin + '/', { headers: { cookie } })
      if (!(await page.text()).includes('/window/script.js')) process.exit(1)
      await fetch(origin + '/window/opened?id=1', { method: 'POST', headers: { cookie } })
      await fetch(origin + '/window/closed?id=1', { method: 'POST', headers: { cookie } })
      setInterval(() => {}, 1000)
    `)
    const run = begin({ mode: 'window', browser, reloadGraceMs: 1 })
    expect(await run.code).toBe(0)
    expect(run.said).toEqual([])
    expect(run.desk.events).toEqual(['opened', 'closed'])
  })

  it('that goes without a word, as when its browser crashes, ends the desk too', async () => {
    const browser = fakeBrowser(`
      const url = process.argv.find(text => text.startsWith('--app=')).slice(6)
      const first = await fetch(url, { redirect: 'manual' })
      const cookie = first.headers.getSetCookie()[0].split(';')[0]
      await fetch(new URL(url).origin + '/window/opened?id=1', { method: 'POST', headers: { cookie } })
    `)
    expect(await begin({ mode: 'window', browser }).code).toBe(0)
  })

  it('has a profile of its own, no first-run pages and no background traffic', async () => {
    const folder = scratchFolder()
    const browser = fakeBrowser(`
      const { writeFileSync } = await import('node:fs')
      writeFileSync(${JSON.stringify(join(folder, 'arguments'))}, process.argv.slice(2).join('\\n'))
    `)
    const run = begin({ mode: 'window', browser, dataFolder: folder, announceMs: 1 })
    await run.heard(address)
    const args = readFileSync(join(folder, 'arguments'), 'utf8').split('\n')
    expect(args).toContain(`--user-data-dir=${join(folder, 'browser')}`)
    expect(args).toEqual(expect.arrayContaining(['--no-first-run', '--disable-background-networking']))
    expect(args).not.toContain('--no-sandbox')
  })

  it('has its profile elsewhere where the data folder is no place for one', async () => {
    const folder = scratchFolder({ 'not-a-folder': '' })
    const browser = fakeBrowser(`
      const { writeFileSync } = await import('node:fs')
      writeFileSync(${JSON.stringify(join(folder, 'arguments'))}, process.argv.slice(2).join('\\n'))
    `)
    const run = begin({
      mode: 'window',
      browser,
      dataFolder: join(folder, 'not-a-folder', 'desk'),
      announceMs: 1,
    })
    await run.heard(address)
    const profile = /--user-data-dir=(.*)/.exec(readFileSync(join(folder, 'arguments'), 'utf8'))?.[1] ?? ''
    expect(profile).not.toBe('')
    expect(profile.startsWith(folder)).toBe(false)
    expect(existsSync(profile)).toBe(true)
    run.stop.abort()
    await run.code
    expect(existsSync(profile)).toBe(false)
  })

  it('that never shows anything is said, with the address, and the desk stays', async () => {
    const run = begin({ mode: 'window', browser: fakeBrowser('process.exit(1)'), announceMs: 1 })
    await run.heard(address)
    expect(run.said[0]).toMatch(/浏览器没有打开|browser/i)
    expect(run.desk.events).toEqual(['opened'])
  })

  it('cannot be opened by a browser that cannot be started: the same', async () => {
    const run = begin({ mode: 'window', browser: '/nowhere/browser', announceMs: 1 })
    await run.heard(address)
    expect(run.said[0]).toMatch(/浏览器没有打开|browser/i)
  })

  it('cannot be opened without a browser: says what to install, and the address', async () => {
    const run = begin({ mode: 'window', browser: null })
    await run.heard(address)
    expect(run.said.join('\n')).toContain('apt-get install -y chromium fonts-noto-cjk')
  })

  it('cannot be opened without a display: says so, and the address', async () => {
    const run = begin({ mode: 'window', browser: fakeBrowser(''), hasDisplay: false })
    await run.heard(address)
    expect(run.said[0]).toMatch(/图形界面|display/)
  })
})
