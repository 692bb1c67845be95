import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { OpenWindows } from '#electron/loopback/open-windows.ts'
import { serveLoopback } from '#electron/loopback/serve-loopback.ts'
import { builtPage } from '#test/stand-ins/built-page.ts'
import { standInDesk } from '#test/stand-ins/desk.ts'
import { connectHttp, cookieOf, send } from './loopback-client.ts'

async function serve(port = 0) {
  const desk = standInDesk()
  const opened = await desk.opener({ dataFolder: '', host: 'loopback', printPdf: null, log: silent })
  if (!opened.ok) throw new Error(opened.failure.code)
  const logged: string[] = []
  const log = { info: (line: string) => logged.push(line), error: (line: string) => logged.push(line) }
  const windows = new OpenWindows(0, () => undefined)
  const { router } = opened.value
  const server = await serveLoopback({ router, rendererFolder: builtPage(), port, windows, log })
  if (server.ok) onTestFinished(() => server.value.close())
  return { desk, logged, windows, server }
}

const silent = { info: () => undefined, error: () => undefined }

async function served() {
  const { server, ...rest } = await serve()
  if (!server.ok) throw new Error(server.failure.code)
  return { ...rest, server: server.value }
}

describe('the page', () => {
  it('opens with a key, which then leaves the address for a cookie', async () => {
    const { server } = await served()
    const { status, headers } = await send(server.port, `/?token=${server.keys.issueOnce()}`)
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
    const page = await send(server.port, '/', { cookie: cookie.split(';')[0] ?? '' })
    expect(page.status).toBe(200)
    expect(page.text).toContain(`content="${server.keys.token}"`)
  })

  it('carries its policy and a fresh nonce each time, and is not kept', async () => {
    const { server } = await served()
    const pages = [
      await send(server.port, '/', cookieOf(server)),
      await send(server.port, '/', cookieOf(server)),
    ]
    const nonces = pages.map(page => /style nonce="([^"]+)"/.exec(page.text)?.[1])
    expect(new Set(nonces).size).toBe(2)
    for (const [index, page] of pages.entries()) {
      expect(page.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[index]}'`)
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(page.headers['x-content-type-options']).toBe('nosniff')
      expect(page.headers['cache-control']).toBe('no-store')
    }
  })

  it('keeps files whose name has their hash', async () => {
    const { server } = await served()
    const script = await send(server.port, '/assets/main-1a2b.js', cookieOf(server))
    expect(script.headers['cache-control']).toContain('immutable')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect((await send(server.port, '/icon.svg', cookieOf(server))).headers['cache-control']).toBe('no-store')
  })

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '//secret.js',
    '/notes.sqlite',
    '/assets',
    '/nothing.js',
  ])('serves nothing for %s', async path => {
    const { server } = await served()
    const answer = await send(server.port, path, cookieOf(server))
    expect(answer.status).toBe(404)
    expect(answer.text).toBe('')
  })
})

describe('a refusal', () => {
  it('says why in the form of a failed procedure, and nothing else', async () => {
    const { server } = await served()
    const answer = await send(server.port, '/rpc/desk/status', {}, 'POST')
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.text)).toEqual({
      json: {
        defined: true,
        code: 'FAILURE',
        status: 403,
        message: 'tokenInvalid',
        data: { code: 'tokenInvalid', details: {} },
      },
      meta: [],
    })
  })

  it('is words for a person who opens an address that is no longer good', async () => {
    const { server } = await served()
    const answer = await send(server.port, '/?token=used', { 'sec-fetch-dest': 'document' })
    expect(answer.status).toBe(403)
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.text).toMatch(/窗口已失效|window/i)
  })

  it('is given to another host name that leads here', async () => {
    const { desk, server } = await served()
    const headers = { host: 'desk.example.com', 'anshi-token': server.keys.token }
    const answer = await send(server.port, '/rpc/desk/status', headers, 'POST')
    expect(JSON.parse(answer.text).json.data.code).toBe('originNotAllowed')
    expect(desk.tokens).toEqual([])
  })

  it('carries no header that would let another page read it', async () => {
    const { server } = await served()
    const headers = { origin: 'https://example.com', 'anshi-token': server.keys.token }
    for (const method of ['POST', 'OPTIONS']) {
      const answer = await send(server.port, '/rpc/desk/status', headers, method)
      expect(answer.status).toBe(403)
      expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control'))).toEqual([])
    }
  })
})

describe('calls', () => {
  it('reach the desk with the session as a header', async () => {
    const { desk, server } = await served()
    const status = await connectHttp(server, () => 'session-1').desk.status()
    expect(status.shortName).toBe('潭保')
    expect(desk.tokens).toEqual(['session-1'])
  })

  it('carry files both ways', async () => {
    const { server } = await served()
    const client = connectHttp(server, () => null)
    const file = new File([new Uint8Array(300_000)], '台账.xlsx')
    expect(await client.ledger.read({ jobId: 'j', file, kind: 'auto' })).toMatchObject({ file: '台账.xlsx' })
    const { content } = await client.ledger.badRows({ planId: '第一批' })
    expect(new TextDecoder().decode(await content.arrayBuffer())).toBe('第一批')
  })

  it('carry a stream until the caller leaves it', async () => {
    const { server } = await served()
    const stream = await connectHttp(server, () => null).desk.watch()
    const first = await stream.next()
    expect(first.value).toEqual({ type: 'changed', areas: ['desk'] })
    await stream.return?.()
  })

  it('tell nothing of an error nobody expected but a reference to the log', async () => {
    const { logged, server } = await served()
    const error = await connectHttp(server, () => null)
      .desk.backUp()
      .catch(thrown => thrown)
    expect(JSON.stringify(error)).not.toMatch(/SELECT|secret/)
    expect(error).toMatchObject({ code: 'FAILURE', data: { code: 'unexpected' } })
    expect(logged.join()).toContain(error.data.details.reference)
  })

  it.each([
    ['not JSON', 'application/json', '{"json":'],
    ['a form that is none', 'multipart/form-data; boundary=x', 'x'],
    ['maps that lead nowhere', 'application/json', '{"json":{},"meta":[[1,"a","b"]]}'],
  ])('that cannot be read (%s) are refused in words', async (_what, type, body) => {
    const { server } = await served()
    const headers = { 'anshi-token': server.keys.token, 'content-type': type }
    const answer = await send(server.port, '/rpc/ledger/badRows', headers, 'POST', body)
    expect(JSON.parse(answer.text).json.data.code).toBe('inputInvalid')
  })

  it('that are larger than the largest ledger are refused before they are read', async () => {
    const { server } = await served()
    const answer = await sendHead(server.port, [
      'POST /rpc/ledger/read HTTP/1.1',
      `Host: 127.0.0.1:${server.port}`,
      `anshi-token: ${server.keys.token}`,
      'content-type: application/json',
      `content-length: ${200 * 1024 * 1024}`,
    ])
    expect(answer).toMatch(/^HTTP\/1.1 413/)
    expect(answer).toContain('ledgerTooLarge')
  })

  it('of a procedure that does not exist are refused', async () => {
    const { server } = await served()
    const headers = { 'anshi-token': server.keys.token }
    const answer = await send(server.port, '/rpc/desk/__proto__', headers, 'POST', '{}')
    expect(answer.status).toBe(404)
    expect(JSON.parse(answer.text).json.code).toBe('FAILURE')
  })
})

describe('windows', () => {
  it('tell when they open and close', async () => {
    const { windows, server } = await served()
    const script = await send(server.port, '/window/script.js', cookieOf(server))
    expect(script.text).toContain('sendBeacon')
    await send(server.port, '/window/opened?id=a', cookieOf(server), 'POST')
    expect(windows.count).toBe(1)
    await send(server.port, '/window/closed?id=a', cookieOf(server), 'POST')
    expect(windows.count).toBe(0)
  })
})

it('listens to this machine only', async () => {
  const { server } = await served()
  expect(server.addressFor('k')).toBe(`http://127.0.0.1:${server.port}/?token=k`)
  await expect(reach('::1', server.port)).rejects.toThrow()
})

it('says so when the port is taken', async () => {
  const { server } = await served()
  const second = await serve(server.port)
  expect(second.server).toEqual({
    ok: false,
    failure: { code: 'portUnavailable', details: { port: server.port } },
  })
})

it('ends at once, streams included', async () => {
  const { server } = await served()
  const stream = await connectHttp(server, () => null).desk.watch()
  await stream.next()
  const rest = stream.next().catch(() => 'cut')
  await server.close()
  expect(await rest).toBe('cut')
})

// The head of a request whose body is announced and never sent.
function sendHead(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${lines.join('\r\n')}\r\n\r\n${'x'.repeat(100)}`),
    )
    let text = ''
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}

function reach(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => {
      socket.destroy()
      resolve()
    })
    socket.on('error', reject)
  })
}
