// What a verb that works on a desk is given, and how it asks for that desk.

import { existsSync } from 'node:fs'
import { createRouterClient, ORPCError } from '@orpc/server'
import type { PrintPdf } from '#electron/desk/desk-services.ts'
import { type Desk, openDesk } from '#electron/desk/open-desk.ts'
import type { Role } from '#shared/access/role.ts'
import { type DeskClient, knownOnHeader, sessionHeader } from '#shared/contract/contract.ts'
import { type Failure, FailureError } from '#shared/contract/failure.ts'
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
  const noted: string[] = []
  const log = {
    error: (message: string, error: unknown) => void noted.push(`${message}: ${String(error)}`),
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
    const answer = await act(opened.value)
    await opened.value.close()
    // What went wrong behind an answer that was given.
    for (const line of noted) call.io.err(line.replace(/\s+/g, ' '))
    return answer
  } catch (error) {
    await opened.value.close()
    throw withNoted(error, noted)
  }
}

// A verb that fails says so in one line, and with it what the desk would have written to its log.
function withNoted(error: unknown, noted: readonly string[]): unknown {
  const failure = failureOf(error)
  if (failure === null || noted.length === 0) return error
  return new FailureError(failure.code, { ...failure.details, noted: noted.join('; ') })
}

/** The failure that was thrown, here or by a procedure of the contract; null: a bug. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof FailureError) return error.failure
  return error instanceof ORPCError && error.code === 'FAILURE' ? (error.data as Failure) : null
}

/** The same, by way of the contract, in a role. */
export function withDesk<T>(call: VerbCall, role: Role, act: (client: DeskClient) => Promise<T>): Promise<T> {
  return withLocalDesk(call, desk => {
    const reqHeaders = new Headers({ [sessionHeader]: desk.openLocalSession(role) })
    if (call.knownOn) reqHeaders.set(knownOnHeader, call.knownOn)
    return act(createRouterClient(desk.router, { context: { reqHeaders, connection: 'cli' } }))
  })
}
