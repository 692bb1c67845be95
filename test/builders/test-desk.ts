// A real desk on a scratch folder, with a clock the test holds, and clients in any role.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { DeskLog, HostName, PrintPdf } from '#electron/desk/desk-services.ts'
import { type Desk, type DeskOptions, openDesk } from '#electron/desk/open-desk.ts'
import type { Role } from '#shared/access/role.ts'
import { type DeskClient, knownOnHeader, sessionHeader } from '#shared/contract/contract.ts'
import type { FailureCode } from '#shared/contract/failure.ts'

export interface TestDesk {
  readonly desk: Desk
  readonly folder: string
  /** A client of the command line's kind, in a role; its events are recorded under `cli:`. */
  as(role: Role): DeskClient
  /** The same, of the desk as it was known at the end of a day. */
  knownOn(day: string, role?: Role): DeskClient
  /** A client with a session token, or none. */
  withToken(token: string | null): DeskClient
  /** Moves the clock to noon in Shanghai of a day. */
  setDay(day: string): void
  advanceMs(ms: number): void
  /** What went to the log. */
  readonly logged: unknown[]
  close(): Promise<void>
}

/** @param day the desk's today, `YYYY-MM-DD` */
export async function openTestDesk(
  day = '2026-11-20',
  {
    folder = mkdtempSync(join(tmpdir(), 'anshi-desk-')),
    printPdf = null,
    host = 'inProcess',
    readOnly,
  }: {
    folder?: string
    printPdf?: PrintPdf | null
    host?: HostName
    readOnly?: DeskOptions['readOnly']
  } = {},
): Promise<TestDesk> {
  let nowMs = noonOf(day)
  const logged: unknown[] = []
  const log: DeskLog = { error: (message, error) => logged.push([message, error]), info: () => undefined }
  const opened = await openDesk({
    dataFolder: folder,
    host,
    printPdf,
    log,
    now: () => nowMs,
    ...(readOnly && { readOnly }),
  })
  if (!opened.ok) throw new Error(`the desk did not open: ${opened.failure.code}`)
  const desk = opened.value
  const withHeaders = (headers: Record<string, string>): DeskClient =>
    createRouterClient(desk.router, { context: { reqHeaders: new Headers(headers), connection: 'test' } })
  const withToken = (token: string | null) => withHeaders(token === null ? {} : { [sessionHeader]: token })
  return {
    desk,
    folder,
    logged,
    withToken,
    knownOn: (known, role = 'auditor') =>
      withHeaders({ [sessionHeader]: desk.openLocalSession(role), [knownOnHeader]: known }),
    as: role => withToken(desk.openLocalSession(role)),
    setDay: next => {
      nowMs = noonOf(next)
    },
    advanceMs: ms => {
      nowMs += ms
    },
    close: async () => {
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00+08:00`)
}

/** The failure code a call ends with; null where it succeeds. */
export async function failureOf(call: Promise<unknown>): Promise<FailureCode | null> {
  try {
    await call
    return null
  } catch (error) {
    const { data } = error as { data?: { code?: FailureCode } }
    if (data?.code === undefined) throw error
    return data.code
  }
}
