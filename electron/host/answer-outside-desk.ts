// Answers what fails outside the desk's own guard: a request that cannot be read, a body too large, a bug before or
// after the guard. The desk's failures pass through untouched.

import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import type { DeskLog } from '#electron/desk/desk-services.ts'
import type { Failure } from '#shared/contract/failure.ts'

/** What an interceptor of oRPC is given, as far as it is used here. */
export interface Step<T> {
  next(): Promise<T>
}

/** Wraps the reading of a request, its call and the writing of the answer. */
export function answerUnreadable(log: DeskLog) {
  return <T>({ next }: Step<T>): Promise<T> =>
    next().catch(error => {
      if (isFailure(error)) throw error
      // Only a file can be larger than what a host lets in, and ledgers are the files that are sent.
      if (error instanceof ORPCError && error.code === 'PAYLOAD_TOO_LARGE') {
        throw failureError(413, { code: 'ledgerTooLarge', details: {} })
      }
      log.info(`a request could not be read: ${error instanceof Error ? error.name : typeof error}`)
      throw failureError(400, { code: 'inputInvalid', details: { field: '' } })
    })
}

/** Wraps the call itself, once the request has been read. */
export function answerUnexpected(log: DeskLog) {
  return <T>({ next }: Step<T>): Promise<T> =>
    next().catch(error => {
      if (isFailure(error)) throw error
      const reference = randomUUID().slice(0, 8)
      log.error(`a call failed outside the guard [${reference}]`, error)
      throw failureError(500, { code: 'unexpected', details: { reference } })
    })
}

function isFailure(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'FAILURE'
}

function failureError(status: number, failure: Failure): ORPCError<'FAILURE', Failure> {
  return new ORPCError('FAILURE', { defined: true, status, message: failure.code, data: failure })
}
