// Decides whether a request may come in, and by which door. Every page of the world and every user of the machine can
// reach 127.0.0.1: the address asked for, where the request comes from and its token must all be right.

import type { IncomingHttpHeaders } from 'node:http'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { LaunchKeys } from './launch-keys.ts'

export interface RequestFacts {
  readonly method: string
  /** Path and query, as sent. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

export type Admission =
  /** A key was good: hand out the cookie and send the browser to the page, without the key. */
  | { readonly door: 'key'; readonly fromElsewhere: boolean }
  | { readonly door: 'page'; readonly path: string }
  | { readonly door: 'procedure' }
  | { readonly door: 'window'; readonly path: string; readonly id: string }

export const procedurePrefix = '/rpc'
export const windowPrefix = '/window'

/** Header by which a page proves itself on its calls. */
export const tokenHeader = 'anshi-token'

/** Cookies are shared by all ports of a host, so the name has the port in it. */
export function cookieName(port: number): string {
  return `anshi-${port}`
}

/** @returns the door, or originNotAllowed | tokenInvalid */
export function admitRequest(request: RequestFacts, port: number, keys: LaunchKeys): Outcome<Admission> {
  const hosts = hostsOf(port)
  if (!hosts.includes(request.headers.host ?? '')) return fail('originNotAllowed')
  const address = addressOf(request.url)
  if (isHandedOver(request)) return admitKey(request, address, keys, true) ?? fail('originNotAllowed')
  if (!comesFromHere(request, hosts)) return fail('originNotAllowed')
  if (isUnder(address.path, procedurePrefix)) return admitProcedure(request, keys)
  if (isUnder(address.path, windowPrefix)) return admitWindow(request, address, port, keys)
  return admitPage(request, address, port, keys)
}

// Browsers leave out the port that HTTP has anyway.
function hostsOf(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost']
  return names.flatMap(name => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
}

function admitProcedure(request: RequestFacts, keys: LaunchKeys): Outcome<Admission> {
  const token = request.headers[tokenHeader]
  const good = request.method === 'POST' && keys.isToken(typeof token === 'string' ? token : undefined)
  return good ? succeed({ door: 'procedure' }) : fail('tokenInvalid')
}

// A beacon cannot carry a header, so the cookie has to do; it is SameSite=Strict and the origin has been checked.
function admitWindow(
  request: RequestFacts,
  address: Address,
  port: number,
  keys: LaunchKeys,
): Outcome<Admission> {
  if (!keys.isToken(cookieOf(request, port))) return fail('tokenInvalid')
  const id = (address.query.get('id') ?? '').slice(0, 64)
  return succeed({ door: 'window', path: address.path, id })
}

function admitPage(
  request: RequestFacts,
  address: Address,
  port: number,
  keys: LaunchKeys,
): Outcome<Admission> {
  if (request.method !== 'GET') return fail('tokenInvalid')
  const keyed = admitKey(request, address, keys, false)
  if (keyed !== null) return keyed
  if (!keys.isToken(cookieOf(request, port))) return fail('tokenInvalid')
  return succeed({ door: 'page', path: address.path })
}

function admitKey(
  { method }: RequestFacts,
  { path, query }: Address,
  keys: LaunchKeys,
  fromElsewhere: boolean,
): Outcome<Admission> | null {
  const key = query.get('token')
  const good = method === 'GET' && path === '/' && key !== null && keys.admits(key)
  return good ? succeed({ door: 'key', fromElsewhere }) : null
}

// A window that found the folder held by this desk goes over to it: a whole page of another port of this machine, not a
// part of one. The key is what lets it in.
function isHandedOver({ headers }: RequestFacts): boolean {
  return (
    headers['sec-fetch-site'] === 'same-site' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  )
}

interface Address {
  readonly path: string
  readonly query: URLSearchParams
}

// Taken as sent: URL would resolve dots and read `//name` as a host.
function addressOf(url: string): Address {
  const [path = '', ...query] = url.split('?')
  return { path, query: new URLSearchParams(query.join('?')) }
}

function comesFromHere({ headers }: RequestFacts, hosts: readonly string[]): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return headers.origin === undefined || hosts.some(host => headers.origin === `http://${host}`)
}

function cookieOf({ headers }: RequestFacts, port: number): string | undefined {
  const start = `${cookieName(port)}=`
  const pair = (headers.cookie ?? '').split(/; */).find(part => part.startsWith(start))
  return pair?.slice(start.length)
}

function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`)
}
