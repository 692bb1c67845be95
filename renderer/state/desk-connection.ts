// The one way to the desk: a typed client over a message port (Electron) or over HTTP on this computer (loopback).
// Owns transport and headers; knows nothing of what is asked.

import { type ClientLink, createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { type DeskClient, knownOnHeader, sessionHeader } from '#shared/contract/contract.ts'
import type { OutsideClient } from '#shared/contract/outside-contract.ts'
import { type HostBridge, readHostBridge } from './host-bridge.ts'
import { readKnownOn } from './known-on.ts'
import { readPageToken } from './page-values.ts'
import { readSessionToken } from './session.ts'

/** Request header that carries the per-launch token of the loopback host. */
const tokenHeader = 'anshi-token'

type Context = Record<never, never>

/** Connects to the host that served this page. Calls made while it is gone fail; the next call tries again. */
export function connectDesk(): DeskClient {
  const bridge = readHostBridge()
  return createORPCClient<DeskClient>(bridge ? linkByPort(bridge) : linkByHttp())
}

/** The same host, for a page whose desk is closed. */
export function connectOutside(): OutsideClient {
  const bridge = readHostBridge()
  return createORPCClient<OutsideClient>(bridge ? linkByPort(bridge) : linkByHttp())
}

function linkByHttp(): ClientLink<Context> {
  return new FetchLink({ url: `${location.origin}/rpc`, headers: () => headers() })
}

function headers(): Record<string, string> {
  const token = readPageToken()
  const session = readSessionToken()
  const knownOn = readKnownOn()
  return {
    ...(token && { [tokenHeader]: token }),
    ...(session && { [sessionHeader]: session }),
    ...(knownOn && { [knownOnHeader]: knownOn }),
  }
}

// A port that closed is of no use any more: the next call asks for a new one.
function linkByPort(bridge: HostBridge): ClientLink<Context> {
  let current: Promise<PortLink<Context>> | null = null
  const open = async (): Promise<PortLink<Context>> => {
    const port = await requestPort(bridge)
    port.addEventListener('close', () => {
      current = null
    })
    port.start()
    return new PortLink({ port, headers: () => headers() })
  }
  return {
    async call(path, input, options) {
      current ??= open()
      const link = await current
      return link.call(path, input, options)
    },
  }
}

function requestPort(bridge: HostBridge): Promise<MessagePort> {
  return new Promise(resolve => {
    const receive = (event: MessageEvent): void => {
      const [port] = event.ports
      if (event.source !== window || event.data?.type !== 'anshi-port' || !port) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
    bridge.requestPort()
  })
}
