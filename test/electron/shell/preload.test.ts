import { beforeAll, expect, it, vi } from 'vitest'
import { electron, ipcRenderer, resetElectron } from '#test/stand-ins/electron.ts'

const posted = vi.fn()

beforeAll(async () => {
  resetElectron()
  vi.stubGlobal('window', { postMessage: posted })
  await import('#electron/shell/preload.ts')
})

it('gives the page three names and no way to send anything else', () => {
  expect([...electron.exposed.keys()]).toEqual(['anshi'])
  const bridge = electron.exposed.get('anshi') ?? {}
  expect(Object.keys(bridge).sort()).toEqual(['host', 'reportReady', 'requestPort'])
  expect(bridge.host).toBe('electron')
})

it('sends two messages, without anything from the page', () => {
  const bridge = electron.exposed.get('anshi') as Record<'requestPort' | 'reportReady', (x: unknown) => void>
  bridge.requestPort('ignored')
  bridge.reportReady('ignored')
  expect(electron.sent).toEqual(['anshi:request-port', 'anshi:ready'])
})

it('passes the port on to the page of its own origin only', () => {
  const port = {}
  ipcRenderer.emit('anshi:port', { ports: [port] })
  expect(posted).toHaveBeenCalledWith({ type: 'anshi-port' }, 'app://desk', [port])
})
