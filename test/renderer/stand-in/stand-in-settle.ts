// How the stand-in answers: a failure as the desk tells it, the value of a decision, a file.

import { ORPCError } from '@orpc/server'
import type { FailureCode, FailureDetails, Outcome } from '#shared/contract/failure.ts'

export function refuse(code: FailureCode, details: FailureDetails = {}): ORPCError<'FAILURE', unknown> {
  return new ORPCError('FAILURE', { status: 422, data: { code, details }, message: code })
}

export function must<T>(decided: Outcome<T>): T {
  if (decided.ok) return decided.value
  throw refuse(decided.failure.code, decided.failure.details)
}

export function file(name: string, mediaType: string) {
  return { name, mediaType, content: new File([name], name, { type: mediaType }) }
}
