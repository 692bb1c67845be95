import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { runShell } from '#electron/shell/run-shell.ts'
import { builtPage } from '#test/stand-ins/built-page.ts'
import { standInDesk } from '#test/stand-ins/desk.ts'
import { type BrowserWindow, electron, resetElectron } from '#test/stand-ins/electron.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { connectPage, requestPort } from './page-client.ts'

async function start() {
  const desk = standInDesk()
  const dataFolder = scratchFolder()
  const run = {
    args: [],
    dataFolder,
    rendererFolder: builtPage(),
    preloadFile: '',
    now: () => 0,
    say: () => undefined,
  }
  await runShell({ ...run, openDesk: desk.opener })
  const log = () => readFileSync(join(dataFolder, 'logs', 'anshi.log'), 'utf8')
  return { desk, log, window: electron.windows[0] as BrowserWindow }
}

beforeEach(resetElectron)

describe('a port handed to the page', () => {
  it('carries calls, with the session as a header', async () => {
    const { desk, window } = await start()
    const client = connectPage(window, () => 'session-1')
    expect(await client.desk.status()).toMatchObject({ centreName: '湘潭市知识产权保护中心' })
    expect(desk.tokens).toEqual(['session-1'])
  })

  it('carries files both ways', async () => {
    const { window } = await start()
    const client = connectPage(window, () => null)
    const file = new File(['案号,收案日期\n'], '台账.csv', { type: 'text/csv' })
    expect(await client.ledger.read({ jobId: 'j', file, kind: 'auto' })).toMatchObject({ file: '台账.csv' })
    const { content } = await client.ledger.badRows({ planId: '第一批' })
    expect(new TextDecoder().decode(await content.arrayBuffer())).toBe('第一批')
  })

  it('tells nothing of an error nobody expected but a reference to the log', async () => {
    const { window, log } = await start()
    const client = connectPage(window, () => null)
    const error = await client.desk.backUp().catch(thrown => thrown)
    expect(JSON.stringify(error)).not.toMatch(/SELECT|secret|\bat \b/)
    expect(error).toMatchObject({ code: 'FAILURE', data: { code: 'unexpected' } })
    expect(log()).toContain(error.data.details.reference)
  })

  it('ignores what is not a call, and goes on', async () => {
    const { window, log } = await start()
    const port = requestPort(window)
    port.postMessage({ i: '1', p: { u: '/desk/status' } })
    port.postMessage(null)
    port.postMessage(42)
    await vi.waitFor(() => expect(log().match(/not a call/g)).toHaveLength(3))
    expect(await connectPage(window, () => null).desk.status()).toMatchObject({ state: 'ready' })
  })

  it('is another one after the page was loaded again', async () => {
    const { window } = await start()
    const first = requestPort(window)
    const client = connectPage(window, () => null)
    first.close()
    expect(await client.desk.status()).toMatchObject({ state: 'ready' })
  })
})
