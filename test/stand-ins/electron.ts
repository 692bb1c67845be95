// Stands in for the `electron` module, so that the real shell runs without its binary. It does what the shell asks,
// as far as a test needs, and keeps what was asked for in `electron`, for tests to look at.

import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort, type Transferable } from 'node:worker_threads'

type Handler = (request: Request) => Response | Promise<Response>
type Listener = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void

/** One session: what serves it and what closes it. */
export class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>()
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => void this.handlers.set(scheme, handler),
  }
  beforeRequest: Listener | null = null
  readonly webRequest = {
    onBeforeRequest: (listener: Listener) => {
      this.beforeRequest = listener
    },
  }
  permissionRequest: ((contents: unknown, name: string, answer: (granted: boolean) => void) => void) | null =
    null
  permissionCheck: ((contents: unknown, name: string) => boolean) | null = null
  devicePermission: (() => boolean) | null = null

  setPermissionRequestHandler(handler: StandInSession['permissionRequest']): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: StandInSession['permissionCheck']): void {
    this.permissionCheck = handler
  }

  setDevicePermissionHandler(handler: StandInSession['devicePermission']): void {
    this.devicePermission = handler
  }

  /** Whether a request for the address would leave the session. */
  lets(url: string): boolean {
    let cancelled = false
    this.beforeRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel
    })
    return !cancelled
  }

  /** The answer of the session's own protocols. */
  async answer(url: string, method = 'GET'): Promise<Response> {
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1))
    if (handler === undefined || !this.lets(url)) return Response.error()
    // A Request may not have these addresses as Node sees them; the shell reads only what is given here.
    return handler({ url, method } as Request)
  }
}

/** The page side of a window. */
export class StandInContents extends EventEmitter {
  readonly session: StandInSession
  readonly mainFrame = { url: '' }
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  /** Messages of the main process, with the ports that came along. */
  readonly received: { channel: string; ports: StandInPort[] }[] = []

  constructor(session: StandInSession) {
    super()
    this.session = session
  }

  setWindowOpenHandler(handler: StandInContents['openHandler']): void {
    this.openHandler = handler
  }

  postMessage(channel: string, _message: unknown, ports: StandInPort[] = []): void {
    this.received.push({ channel, ports })
  }

  async printToPDF(options: unknown): Promise<Uint8Array> {
    const html = await (await this.session.answer(this.mainFrame.url)).text()
    electron.printed.push({ html, options })
    return new TextEncoder().encode('%PDF-stand-in')
  }

  /** Whether the contents would go to the address when a page asks for it. */
  navigates(url: string, isMainFrame = true): boolean {
    let prevented = false
    const preventDefault = () => {
      prevented = true
    }
    this.emit('will-frame-navigate', { url, isMainFrame, preventDefault })
    return !prevented
  }
}

interface WindowOptions {
  readonly show?: boolean
  readonly webPreferences?: Record<string, unknown> & { readonly session?: StandInSession }
}

export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions
  readonly webContents: StandInContents
  shown = false
  focused = false
  destroyed = false

  constructor(options: WindowOptions) {
    super()
    this.options = options
    this.webContents = new StandInContents(options.webPreferences?.session ?? session.defaultSession)
    electron.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    const answer = await this.webContents.session.answer(url)
    if (answer.status !== 200) throw new Error(`ERR_FAILED loading ${url}`)
    this.webContents.mainFrame.url = url
    this.emit('ready-to-show')
  }

  show(): void {
    this.shown = true
  }

  focus(): void {
    this.focused = true
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  destroy(): void {
    this.destroyed = true
  }

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return false
  }

  maximize(): void {
    this.shown = true
  }

  getNormalBounds() {
    return { x: 10, y: 20, width: 1100, height: 700 }
  }
}

/** A port as the main process sees it, on top of Node's. */
export class StandInPort extends EventEmitter {
  readonly inner: MessagePort

  constructor(inner: MessagePort) {
    super()
    this.inner = inner
    electron.ports.push(inner)
  }

  start(): void {
    this.inner.on('message', data => this.emit('message', { data, ports: [] }))
    this.inner.on('close', () => this.emit('close'))
  }

  postMessage(data: unknown, transfer: Transferable[] = []): void {
    this.inner.postMessage(data, transfer)
  }
}

export class MessageChannelMain {
  readonly port1: StandInPort
  readonly port2: StandInPort

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new StandInPort(port1)
    this.port2 = new StandInPort(port2)
  }
}

class StandInApp extends EventEmitter {
  isPackaged = true
  /** False: another instance has the lock. */
  lock = true
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void electron.switches.set(name, value),
  }

  getPath(name: string): string {
    return `/system/${name}`
  }

  relaunch(options: { args: string[] }): void {
    electron.order.push(`relaunch ${options.args.join(' ')}`)
  }

  setPath(name: string, path: string): void {
    electron.paths.set(name, path)
  }

  requestSingleInstanceLock(): boolean {
    electron.order.push('lock')
    return this.lock
  }

  enableSandbox(): void {
    electron.order.push('sandbox')
  }

  async whenReady(): Promise<void> {
    electron.order.push('ready')
  }

  getLocale(): string {
    return 'zh-CN'
  }

  quit(): void {
    electron.order.push('quit')
  }

  /** Tells tests by `exited`; the real app just goes. */
  exit(code: number): void {
    electron.order.push(`exit ${code}`)
    this.emit('exited', code)
  }
}

/** What the shell asked for since the last reset. */
export const electron = {
  windows: [] as BrowserWindow[],
  ports: [] as MessagePort[],
  printed: [] as { html: string; options: unknown }[],
  /** Addresses shown in the system's browser. */
  shownOutside: [] as string[],
  /** The folder that a person chooses when asked; null: none. */
  chosenFolder: null as string | null,
  errorBoxes: [] as { title: string; content: string }[],
  switches: new Map<string, string>(),
  paths: new Map<string, string>(),
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  menu: [] as unknown[],
  /** Calls whose order matters. */
  order: [] as string[],
  exposed: new Map<string, Record<string, unknown>>(),
  /** What the preload sent. */
  sent: [] as string[],
}

export const app = new StandInApp()
export const ipcMain = new EventEmitter()
export const ipcRenderer = Object.assign(new EventEmitter(), {
  send: (channel: string) => void electron.sent.push(channel),
})

const partitions = new Map<string, StandInSession>()

export const session = {
  defaultSession: new StandInSession(),
  fromPartition(name: string): StandInSession {
    const known = partitions.get(name) ?? new StandInSession()
    partitions.set(name, known)
    return known
  },
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof electron.schemes) => void electron.schemes.push(...schemes),
}

export const contextBridge = {
  exposeInMainWorld: (name: string, api: Record<string, unknown>) => void electron.exposed.set(name, api),
}

export const shell = {
  openExternal: async (address: string) => void electron.shownOutside.push(address),
}

export const dialog = {
  showOpenDialog: async () => ({
    canceled: electron.chosenFolder === null,
    filePaths: electron.chosenFolder === null ? [] : [electron.chosenFolder],
  }),
  showErrorBox: (title: string, content: string) => void electron.errorBoxes.push({ title, content }),
}

export const Menu = {
  buildFromTemplate: (template: unknown[]) => template,
  setApplicationMenu: (template: unknown[]) => void electron.menu.push(...template),
}

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 768 } }],
}

/** Forgets everything; before each test. */
export function resetElectron(): void {
  for (const port of electron.ports) port.close()
  for (const list of [electron.windows, electron.ports, electron.printed, electron.errorBoxes])
    list.length = 0
  for (const list of [electron.schemes, electron.menu, electron.order, electron.sent, electron.shownOutside])
    list.length = 0
  electron.chosenFolder = null
  for (const map of [electron.switches, electron.paths, electron.exposed, partitions]) map.clear()
  for (const emitter of [app, ipcMain, ipcRenderer]) emitter.removeAllListeners()
  session.defaultSession = new StandInSession()
  app.isPackaged = true
  app.lock = true
}
