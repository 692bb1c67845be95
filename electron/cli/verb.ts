// What a verb that works on a desk is given, and how it asks for that desk.

import { existsSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import type { PrintPdf } from '#electron/desk/desk-services.ts'
import { type Desk, openDesk } from '#electron/desk/open-desk.ts'
import type { Role } from '#shared/access/role.ts'
import { type DeskClient, knownOnHeader, sessionHeader } from '#shared/contract/contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CliIo } from './cli-io.ts'

/** 0 done, 1 checked and not so, 2 bad use or bad input. */
export type ExitCode = 0 | 1 | 2

export interface VerbCall {
  readonly args: readonly string[]
  readonly dataFolder: string
  /** Whether the folder was named, and is not just where a desk usually is. */
  readonly isFolderGiven: boolean
  readonly json: boolean
  /** The desk as it was known at the end of this day; absent: as it is. */
  readonly knownOn?: PlainDate
  readonly io: CliIo
  /** Null on a machine without a browser to print with. */
  readonly printPdf: PrintPdf | null
  readonly writeFile: (path: string, bytes: Uint8Array) => void
}

export type Verb = (call: VerbCall) => Promise<ExitCode>

/**
 * For verbs that only look: a folder named wrongly is not made. An empty one is a desk that has nothing yet.
 *
 * @throws FailureError dataFolderMissing
 */
export function demandDataFolder({ dataFolder }: VerbCall): void {
  if (!existsSync(dataFolder)) throw new FailureError('dataFolderMissing', { folder: dataFolder })
}

/** Opens the desk of the data folder, acts on it, and closes it whatever happens. */
export async function withLocalDesk<T>(call: VerbCall, act: (desk: Desk) => Promise<T>): Promise<T> {
  const log = {
    error: (message: string, error: unknown) => call.io.err(`${message}: ${String(error)}`),
    info: () => undefined,
  }
  const opened = await openDesk({
    dataFolder: call.dataFolder,
    host: 'inProcess',
    printPdf: call.printPdf,
    log,
  })
  if (!opened.ok) throw new FailureError(opened.failure.code, opened.failure.details)
  try {
    return await act(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** The same, by way of the contract, in a role. */
export function withDesk<T>(call: VerbCall, role: Role, act: (client: DeskClient) => Promise<T>): Promise<T> {
  return withLocalDesk(call, desk => {
    const reqHeaders = new Headers({ [sessionHeader]: desk.openLocalSession(role) })
    if (call.knownOn) reqHeaders.set(knownOnHeader, call.knownOn)
    return act(createRouterClient(desk.router, { context: { reqHeaders, connection: 'cli' } }))
  })
}
