// A desk as a host opens it, on the clock of the machine, and a client that asks it as a window does.

import { setTimeout as pause } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import type { HostName } from '#electron/desk/desk-services.ts'
import { type Desk, openDesk } from '#electron/desk/open-desk.ts'
import type { Role } from '#shared/access/role.ts'
import { type DeskClient, sessionHeader } from '#shared/contract/contract.ts'

/** @param host `loopback` runs its jobs on threads, as Electron does */
export async function openBenchDesk(dataFolder: string, host: HostName): Promise<Desk> {
  const log = { error: console.error, info: () => undefined }
  const opened = await openDesk({ dataFolder, host, printPdf: null, log })
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

export function clientOf(desk: Desk, role: Role): DeskClient {
  const reqHeaders = new Headers({ [sessionHeader]: desk.openLocalSession(role) })
  return createRouterClient(desk.router, { context: { reqHeaders, connection: 'bench' } })
}

/** Waits for what a desk does by itself when it was just opened: the check of its pages. */
export async function settle(client: DeskClient): Promise<void> {
  while ((await client.keeping.health()).integrity === 'checking') await pause(100)
}
