// A real desk on a folder, in this process, with its client and its log.

import { createRouterClient } from '@orpc/server'
import type { HostName } from '#electron/desk/desk-services.ts'
import { type Desk, openDesk } from '#electron/desk/open-desk.ts'
import type { Role } from '#shared/access/role.ts'
import { type DeskClient, sessionHeader } from '#shared/contract/contract.ts'
import type { FailureCode } from '#shared/contract/failure.ts'

export interface TortureDesk {
  readonly desk: Desk
  /** A client in a role; null: without a session. */
  as(role: Role | null): DeskClient
  /** What went to the log as an error. */
  readonly logged: readonly string[]
}

/** Noon in Shanghai of the torture's day, ms since 1970. */
export const tortureNowMs = Date.parse('2026-11-20T12:00:00+08:00')

/** @returns the desk, or the code with which it did not open */
export async function openTortureDesk(
  folder: string,
  { host = 'inProcess', now = () => tortureNowMs }: { host?: HostName; now?: () => number } = {},
): Promise<TortureDesk | FailureCode> {
  const logged: string[] = []
  const log = {
    error: (message: string, error: unknown) => void logged.push(`${message}: ${describe(error)}`),
    info: () => undefined,
  }
  const opened = await openDesk({ dataFolder: folder, host, printPdf: null, log, now })
  if (!opened.ok) return opened.failure.code
  const desk = opened.value
  const as = (role: Role | null): DeskClient => {
    const reqHeaders = new Headers(role === null ? {} : { [sessionHeader]: desk.openLocalSession(role) })
    return createRouterClient(desk.router, { context: { reqHeaders, connection: 'torture' } })
  }
  return { desk, as, logged }
}

/** The same where nothing should keep the desk from opening. */
export async function mustOpen(
  folder: string,
  options: Parameters<typeof openTortureDesk>[1] = {},
): Promise<TortureDesk> {
  const opened = await openTortureDesk(folder, options)
  if (typeof opened === 'string') throw new Error(`the desk did not open: ${opened}`)
  return opened
}

/** The code a call fails with; null where it succeeds. What has no code is thrown on. */
export async function failureCodeOf(call: Promise<unknown>): Promise<FailureCode | null> {
  try {
    await call
    return null
  } catch (error) {
    const { data } = error as { data?: { code?: FailureCode } }
    if (data?.code === undefined) throw error
    return data.code
  }
}

export function describe(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.message}` : String(error)
}
