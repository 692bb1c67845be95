// The built desk asked over its loopback address, as a window in a browser asks it: what a call costs with everything
// between the two.

import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { tokenHeader } from '#electron/loopback/admit-request.ts'
import { type DeskClient, sessionHeader } from '#shared/contract/contract.ts'
import { startHost } from './built-host.ts'
import { clientOf, openBenchDesk, settle } from './open-bench-desk.ts'

export const login = 'admin'
export const password = '湘潭-2026-案时'

/** Gives a store of invented cases an account to sign in with. */
export async function setUpAccount(folder: string): Promise<void> {
  const desk = await openBenchDesk(folder, 'inProcess')
  const administrator = { login, name: '文某壬', password }
  const centre = { centreName: '湘潭市知识产权保护中心', shortName: '湘', region: '湘潭' }
  await clientOf(desk, 'administrator').desk.setUp({ ...centre, administrator, start: 'empty' })
  await desk.close()
}

export interface BuiltDesk {
  readonly client: DeskClient
  close(): Promise<void>
}

/** @param folder a copy: an account is set up in it */
export async function openBuiltDesk(folder: string): Promise<BuiltDesk> {
  await setUpAccount(folder)
  const host = await startHost(folder)
  const token = await readPageToken(host.address)
  let session = ''
  const headers = () => ({ [tokenHeader]: token, ...(session && { [sessionHeader]: session }) })
  const url = `${new URL(host.address).origin}/rpc`
  const client: DeskClient = createORPCClient(new RPCLink({ url, headers }))
  session = (await client.session.signIn({ login, password })).token
  await settle(client)
  return { client, close: host.stop }
}

// The key in the address opens the page once, for a cookie; the page holds the token of every other request.
async function readPageToken(address: string): Promise<string> {
  const opened = await fetch(address, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const html = await (await fetch(new URL('/', address), { headers: { cookie } })).text()
  const token = /<meta name="anshi-token" content="([^"]+)"/.exec(html)?.[1]
  if (token === undefined) throw new Error('the page has no token')
  return token
}
