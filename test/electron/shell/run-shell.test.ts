import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { runShell, type ShellRun } from '#electron/shell/run-shell.ts'
import { fail } from '#shared/contract/failure.ts'
import type { OutsideClient } from '#shared/contract/outside-contract.ts'
import { builtPage } from '#test/stand-ins/built-page.ts'
import { occupiedDesk, type StandInDesk, standInDesk } from '#test/stand-ins/desk.ts'
import {
  app,
  type BrowserWindow,
  electron,
  ipcMain,
  resetElectron,
  session,
} from '#test/stand-ins/electron.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { connectPage } from './page-client.ts'

interface Started {
  readonly desk: StandInDesk
  readonly said: string[]
  readonly dataFolder: string
  readonly window: BrowserWindow
}

async function start(change: Partial<ShellRun> = {}): Promise<Started> {
  const desk = standInDesk()
  const said: string[] = []
  const dataFolder = scratchFolder()
  await runShell({
    dataFolder,
    rendererFolder: builtPage(),
    args: [],
    preloadFile: '/built/preload.cjs',
    openDesk: desk.opener,
    now: () => 0,
    say: line => said.push(line),
    ...change,
  })
  // A run that opens no window is not asked for one.
  return { desk, said, dataFolder, window: electron.windows[0] as BrowserWindow }
}

beforeEach(resetElectron)

describe('one instance', () => {
  it('takes the lock before the store is opened, in the folder of the data', async () => {
    const { desk, dataFolder } = await start()
    expect(electron.order.indexOf('lock')).toBeLessThan(electron.order.indexOf('ready'))
    expect(electron.paths.get('userData')).toBe(join(dataFolder, 'electron'))
    expect(desk.events).toEqual(['opened'])
  })

  it('does not touch the data folder when another instance has the lock', async () => {
    app.lock = false
    const { desk, said, dataFolder } = await start()
    expect(desk.events).toEqual([])
    expect(said).toEqual(['anshi: open already'])
    expect(electron.order).toContain('quit')
    expect(electron.windows).toEqual([])
    expect(existsSync(join(dataFolder, 'logs'))).toBe(false)
  })

  it('brings its window forward when it is started again', async () => {
    const { window } = await start()
    app.emit('second-instance')
    expect(window.focused).toBe(true)
  })
})

describe('the window', () => {
  it('is sandboxed, isolated and without Node', async () => {
    const { window } = await start()
    expect(electron.order).toContain('sandbox')
    expect(window.options.show).toBe(false)
    expect(window.options.webPreferences).toMatchObject({
      preload: '/built/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    })
  })

  it('shows the page of the app scheme, under the policy, without token', async () => {
    const { window } = await start()
    expect(electron.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
    expect(window.webContents.mainFrame.url).toBe('app://desk/')
    expect(window.shown).toBe(true)
    const page = await session.defaultSession.answer('app://desk/')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toContain('name="anshi-token" content=""')
  })

  it.each([
    'app://desk/../secret.js',
    'app://desk/%2e%2e/secret.js',
    'app://other/index.html',
    'app://desk/notes.sqlite',
  ])('serves nothing for %s', async url => {
    await start()
    const handler = session.defaultSession.handlers.get('app')
    const answer = await handler?.({ url, method: 'GET' } as Request)
    expect(answer?.status).toBe(404)
  })

  it('serves nothing to anything but a GET', async () => {
    await start()
    expect((await session.defaultSession.answer('app://desk/', 'POST')).status).toBe(404)
  })

  it.each([
    ['https://example.com/', true],
    ['http://127.0.0.1:8080/', true],
    ['file:///etc/passwd', true],
    ['app://print/1', true],
    ['blob:app://desk/1', true],
    ['https://example.com/', false],
    ['data:text/html,x', false],
  ])('does not go to %s (main frame: %s)', async (url, isMainFrame) => {
    const { window } = await start()
    expect(window.webContents.navigates(url, isMainFrame)).toBe(false)
  })

  it.each([
    ['app://desk/#/cases', true],
    ['about:srcdoc', false],
    ['blob:app://desk/1', false],
  ])('may go to %s (main frame: %s)', async (url, isMainFrame) => {
    const { window } = await start()
    expect(window.webContents.navigates(url, isMainFrame)).toBe(true)
  })

  it('opens no other window and attaches no webview', async () => {
    const { window } = await start()
    expect(window.webContents.openHandler?.({ url: 'app://desk/' })).toEqual({ action: 'deny' })
    let prevented = false
    window.webContents.emit('will-attach-webview', {
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(true)
  })

  it('has a menu in Chinese with what a text field needs', async () => {
    await start()
    expect(JSON.stringify(electron.menu)).toContain('粘贴')
  })
})

describe('the session', () => {
  it.each([
    'https://example.com/a.js',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'devtools://x',
  ])('lets nothing out to %s', async url => {
    await start()
    expect(session.defaultSession.lets(url)).toBe(false)
  })

  it('resolves no host name at all', async () => {
    await start()
    expect(electron.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  })

  it('loads its own page', async () => {
    await start()
    expect(session.defaultSession.lets('app://desk/assets/main-1a2b.js')).toBe(true)
  })

  it('grants no permission', async () => {
    await start()
    const granted: boolean[] = []
    const { permissionRequest, permissionCheck, devicePermission } = session.defaultSession
    for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem']) {
      permissionRequest?.({}, name, answer => granted.push(answer))
      granted.push(permissionCheck?.({}, name) ?? true)
    }
    granted.push(devicePermission?.() ?? true)
    expect(new Set(granted)).toEqual(new Set([false]))
  })

  it.each([
    ['blob:app://desk/2f1c', false],
    ['https://example.com/x.exe', true],
  ])('download of %s refused: %s', async (url, refused) => {
    await start()
    let prevented = false
    const event = {
      preventDefault: () => {
        prevented = true
      },
    }
    session.defaultSession.emit('will-download', event, { getURL: () => url })
    expect(prevented).toBe(refused)
  })
})

describe('messages of the page', () => {
  function ask(window: BrowserWindow, change: { sender?: unknown; senderFrame?: unknown } = {}): void {
    const sender = window.webContents
    ipcMain.emit('anshi:request-port', { sender, senderFrame: sender.mainFrame, ...change })
  }

  it('hands one port to the page that asks', async () => {
    const { window } = await start()
    ask(window)
    expect(window.webContents.received).toMatchObject([{ channel: 'anshi:port' }])
    expect(window.webContents.received[0]?.ports).toHaveLength(1)
  })

  it('hands none to a frame of the page, to another page, or to a page that has gone elsewhere', async () => {
    const { window } = await start()
    ask(window, { senderFrame: { url: 'app://desk/' } })
    ask(window, { senderFrame: null })
    ask(window, { sender: { mainFrame: window.webContents.mainFrame } })
    window.webContents.mainFrame.url = 'https://example.com/'
    ask(window)
    expect(window.webContents.received).toEqual([])
  })

  it('says that it is ready when its page does, and only then', async () => {
    const { window, said } = await start()
    ipcMain.emit('anshi:ready', { sender: window.webContents, senderFrame: { url: 'app://desk/' } })
    expect(said).toEqual([])
    ipcMain.emit('anshi:ready', { sender: window.webContents, senderFrame: window.webContents.mainFrame })
    expect(said).toEqual(['anshi: ready'])
  })
})

describe('opening and closing', () => {
  it('shows the words of a failure that no page helps with and ends, without a window', async () => {
    const { said } = await start({
      openDesk: async () => ({ ok: false, failure: { code: 'portUnavailable', details: {} } }),
    })
    expect(said).toEqual(['anshi: failed portUnavailable'])
    expect(electron.errorBoxes).toEqual([
      { title: '案时没有打开', content: '没有可用的本机端口。关闭其他程序后再试。' },
    ])
    expect(electron.order).toContain('exit 1')
    expect(electron.windows).toEqual([])
  })

  it('closes the desk before the app goes', async () => {
    const { desk } = await start()
    let prevented = false
    const gone = once(app, 'exited')
    app.emit('will-quit', {
      preventDefault: () => {
        prevented = true
      },
    })
    await gone
    expect(prevented).toBe(true)
    expect(desk.events).toEqual(['opened', 'closed'])
    expect(electron.order.at(-1)).toBe('exit 0')
  })

  it('opens again where the window was', async () => {
    const { window, dataFolder } = await start()
    window.emit('close')
    resetElectron()
    const again = await start({ dataFolder })
    expect(again.window.options).toMatchObject({ x: 10, y: 20, width: 1100, height: 700 })
  })
})

describe('a data folder that cannot be opened', () => {
  const outside = (window: BrowserWindow) => connectPage(window, () => null) as unknown as OutsideClient

  it('in use: the window opens with the page that helps', async () => {
    const { window, said } = await start({ openDesk: occupiedDesk })
    expect(said).toEqual([])
    expect(electron.errorBoxes).toEqual([])
    expect(window.shown).toBe(true)
    const client = outside(window)
    expect(await client.outside.read()).toMatchObject({
      failure: { code: 'dataFolderInUse' },
      mayChooseFolder: true,
    })
  })

  it('gone: the window that says so keeps its own files elsewhere', async () => {
    const dataFolder = join(scratchFolder({ 'not-a-folder': '' }), 'not-a-folder', 'desk')
    const openDesk = async () => fail('dataFolderMissing', { folder: dataFolder })
    const { window } = await start({ dataFolder, openDesk })
    expect(electron.paths.get('userData')).toBe(join('/system/temp', 'anshi-window'))
    expect(window.shown).toBe(true)
  })

  it('is left for another that a person chooses: the app starts over there', async () => {
    const args = ['/app', '--data', '/gone', '--data=/gone too', '--lang=zh']
    const { window } = await start({ openDesk: occupiedDesk, args })
    const client = outside(window)
    await client.outside.chooseFolder()
    expect(electron.order).not.toContain('quit')
    electron.chosenFolder = '/data/new'
    await client.outside.chooseFolder()
    expect(electron.order.slice(-2)).toEqual(['relaunch /app --lang=zh --data /data/new', 'quit'])
  })
})
