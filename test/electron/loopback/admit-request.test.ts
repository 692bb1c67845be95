import { describe, expect, it } from 'vitest'
import { admitRequest, type RequestFacts } from '#electron/loopback/admit-request.ts'
import { LaunchKeys } from '#electron/loopback/launch-keys.ts'

const port = 41_234
const keys = new LaunchKeys()
const cookie = `other=1; anshi-${port}=${keys.token}`

interface Asked {
  readonly method?: string
  readonly url?: string
  readonly headers?: RequestFacts['headers']
}

function admit({ method = 'GET', url = '/', headers = {} }: Asked): string {
  const facts = { method, url, headers: { host: `127.0.0.1:${port}`, ...headers } }
  const outcome = admitRequest(facts, port, keys)
  return outcome.ok ? outcome.value.door : outcome.failure.code
}

describe('the address a request asks for', () => {
  it.each([`127.0.0.1:${port}`, `localhost:${port}`])('%s is ours', host => {
    expect(admit({ headers: { host, cookie } })).toBe('page')
  })

  it.each([
    'desk.example.com',
    `desk.example.com:${port}`,
    '127.0.0.1',
    '127.0.0.1:80',
    `127.0.0.1.example.com:${port}`,
    `[::1]:${port}`,
    '',
  ])('"%s" is not, whatever else it brings', host => {
    expect(admit({ headers: { host, cookie } })).toBe('originNotAllowed')
    expect(
      admit({ method: 'POST', url: '/rpc/desk/status', headers: { host, 'anshi-token': keys.token } }),
    ).toBe('originNotAllowed')
  })
})

it('the port that HTTP has anyway is left out by browsers', () => {
  const headers = { host: '127.0.0.1', origin: 'http://127.0.0.1', 'anshi-token': keys.token }
  expect(admitRequest({ method: 'POST', url: '/rpc/desk/status', headers }, 80, keys).ok).toBe(true)
  expect(admitRequest({ method: 'POST', url: '/rpc/desk/status', headers }, port, keys).ok).toBe(false)
})

describe('where a request comes from', () => {
  const call = { method: 'POST', url: '/rpc/desk/status' }
  const token = { 'anshi-token': keys.token }

  it('may be our own page', () => {
    const headers = { ...token, origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' }
    expect(admit({ ...call, headers })).toBe('procedure')
  })

  it.each([
    'https://example.com',
    'null',
    'http://127.0.0.1:41235',
    `https://127.0.0.1:${port}`,
    `http://127.0.0.1:${port}.example.com`,
  ])('may not be %s', origin => {
    expect(admit({ ...call, headers: { ...token, origin } })).toBe('originNotAllowed')
  })

  it.each(['cross-site', 'same-site'])('may not be a %s page, not even for a look', site => {
    expect(admit({ headers: { cookie, 'sec-fetch-site': site } })).toBe('originNotAllowed')
  })

  const handedOver = {
    'sec-fetch-site': 'same-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  }

  it('may be the page of another desk on this machine that hands its window over with a key', () => {
    const url = `/?token=${keys.issueLasting()}`
    expect(admit({ url, headers: handedOver })).toBe('key')
  })

  it('may not be such a page without a key, with another address, in a frame, or from another site', () => {
    const url = `/?token=${keys.issueLasting()}`
    expect(admit({ headers: { ...handedOver, cookie } })).toBe('originNotAllowed')
    expect(admit({ url: '/?token=guess', headers: { ...handedOver, cookie } })).toBe('originNotAllowed')
    expect(admit({ url: '/assets/main-1a2b.js', headers: { ...handedOver, cookie } })).toBe(
      'originNotAllowed',
    )
    expect(admit({ url, method: 'POST', headers: handedOver })).toBe('originNotAllowed')
    expect(admit({ url, headers: { ...handedOver, 'sec-fetch-dest': 'iframe' } })).toBe('originNotAllowed')
    expect(admit({ url, headers: { ...handedOver, 'sec-fetch-site': 'cross-site' } })).toBe(
      'originNotAllowed',
    )
    expect(admit({ ...call, headers: { ...token, ...handedOver } })).toBe('originNotAllowed')
  })

  it('may be the address bar', () => {
    expect(admit({ headers: { cookie, 'sec-fetch-site': 'none' } })).toBe('page')
  })
})

describe('the token', () => {
  it('is needed as a header for a call; the cookie alone is not enough', () => {
    const call = { method: 'POST', url: '/rpc/desk/status' }
    expect(admit({ ...call, headers: { 'anshi-token': keys.token } })).toBe('procedure')
    expect(admit({ ...call, headers: { cookie } })).toBe('tokenInvalid')
    expect(admit({ ...call, headers: { 'anshi-token': `${keys.token}x` } })).toBe('tokenInvalid')
    expect(admit({ ...call, headers: { 'anshi-token': '' } })).toBe('tokenInvalid')
    expect(admit(call)).toBe('tokenInvalid')
  })

  it('lets nobody call by GET', () => {
    expect(admit({ url: '/rpc/desk/status', headers: { 'anshi-token': keys.token } })).toBe('tokenInvalid')
  })

  it('is needed as a cookie for the page, its files and what its window tells', () => {
    for (const url of ['/', '/assets/main-1a2b.js', '/window/opened?id=1']) {
      expect(admit({ url })).toBe('tokenInvalid')
      expect(admit({ url, headers: { cookie: `anshi-${port}=guess` } })).toBe('tokenInvalid')
      expect(admit({ url, headers: { cookie: `anshi-${port + 1}=${keys.token}` } })).toBe('tokenInvalid')
    }
    expect(admit({ url: '/assets/main-1a2b.js', headers: { cookie } })).toBe('page')
    expect(admit({ url: '/window/opened?id=1', method: 'POST', headers: { cookie } })).toBe('window')
  })

  it('is not the key of an address, nor the key the token', () => {
    const key = keys.issueLasting()
    expect(admit({ method: 'POST', url: '/rpc/desk/status', headers: { 'anshi-token': key } })).toBe(
      'tokenInvalid',
    )
    expect(admit({ url: `/?token=${keys.token}` })).toBe('tokenInvalid')
  })
})

describe('a key in the address', () => {
  it('opens the page once when it was made for one window', () => {
    const key = keys.issueOnce()
    expect(admit({ url: `/?token=${key}` })).toBe('key')
    expect(admit({ url: `/?token=${key}` })).toBe('tokenInvalid')
  })

  it('opens the page again and again when a person was told of it', () => {
    const key = keys.issueLasting()
    expect(admit({ url: `/?token=${key}` })).toBe('key')
    expect(admit({ url: `/?token=${key}` })).toBe('key')
  })

  it('opens nothing but the page', () => {
    const key = keys.issueLasting()
    expect(admit({ url: `/assets/main-1a2b.js?token=${key}` })).toBe('tokenInvalid')
    expect(admit({ method: 'POST', url: `/?token=${key}` })).toBe('tokenInvalid')
  })
})
