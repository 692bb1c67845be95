// Answers what fails before or after the desk is asked: a request that cannot be read, a body too large. Failures of
// procedures come from the desk and pass through.

import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import type { DeskLog } from '#electron/desk/desk-services.ts'
import type { Failure } from '#shared/contract/failure.ts'

/** Wraps the handling of one request; `next` reads it, calls the procedure and writes the answer. */
export function answerUnreadable(log: DeskLog) {
  return async <T>({ next }: { next: () => Promise<T> }): Promise<T> => {
    try {
      return await next()
    } catch (error) {
      throw toCallerError(error, log)
    }
  }
}

function toCallerError(error: unknown, log: DeskLog): ORPCError<string, unknown> {
  if (!(error instanceof ORPCError)) {
    log.info(`a request could not be read: ${error instanceof Error ? error.name : typeof error}`)
    return failureError(400, { code: 'inputInvalid', details: { field: '' } })
  }
  if (error.code === 'FAILURE') return error
  // Only a file can be larger than what a host lets in, and ledgers are the files that are sent.
  if (error.code === 'PAYLOAD_TOO_LARGE') return failureError(413, { code: 'ledgerTooLarge', details: {} })
  const reference = randomUUID().slice(0, 8)
  log.error(`a call failed outside the desk [${reference}]`, error)
  return failureError(500, { code: 'unexpected', details: { reference } })
}

function failureError(status: number, failure: Failure): ORPCError<'FAILURE', Failure> {
  return new ORPCError('FAILURE', { defined: true, status, message: failure.code, data: failure })
}
