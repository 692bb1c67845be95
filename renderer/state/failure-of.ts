// Turns whatever a call threw into a failure that has words. Nothing thrown reaches the screen any other way.

import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import {
  type FailureCode,
  type FailureDetails,
  failureCodes,
  failureDetailsSchema,
} from '#shared/contract/failure.ts'

/** `connectionLost` is the renderer's own: the host did not answer at all. */
export interface ShownFailure {
  readonly code: FailureCode | 'connectionLost'
  readonly details: FailureDetails
}

/** The field of the form that a failure is about; null: none. A path names its last part: `fields.remark`, `remark`. */
export function fieldOf({ details: { field } }: ShownFailure): string | null {
  return typeof field === 'string' && field !== '' ? (field.split('.').at(-1) ?? null) : null
}

/** Whether the words at its field say all of it. What the contract refused may be no field of the form. */
export function isToldAtField(failure: ShownFailure): boolean {
  return fieldOf(failure) !== null && failure.code !== 'inputInvalid'
}

const failureSchema = z.object({ code: z.enum(failureCodes), details: failureDetailsSchema })

export function failureOf(error: unknown): ShownFailure {
  if (error instanceof ORPCError) return ofDesk(error)
  if (isTransport(error)) return { code: 'connectionLost', details: {} }
  console.error(error)
  return { code: 'unexpected', details: {} }
}

function ofDesk(error: ORPCError<string, unknown>): ShownFailure {
  const parsed = failureSchema.safeParse(error.data)
  if (error.code === 'FAILURE' && parsed.success) return parsed.data
  if (error.code === 'BAD_REQUEST') return { code: 'inputInvalid', details: {} }
  return { code: 'unexpected', details: {} }
}

// fetch reports a host that is gone as a TypeError, a closed port as an AbortError.
function isTransport(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('name' in error)) return false
  return error.name === 'TypeError' || error.name === 'AbortError'
}
