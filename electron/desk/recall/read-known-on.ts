// The past day that a call asks for.

import { knownOnHeader } from '#shared/contract/contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'

/** @returns null where the desk is asked as it is: no header, or a day that is not over @throws FailureError inputInvalid */
export function readKnownOn(headers: Headers | undefined, today: PlainDate): PlainDate | null {
  const asked = headers?.get(knownOnHeader) ?? null
  if (asked === null) return null
  const day = parsePlainDate(asked)
  if (day === null) throw new FailureError('inputInvalid', { field: knownOnHeader })
  return day < today ? day : null
}
