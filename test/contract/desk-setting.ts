// The surroundings of a desk under the contract suite: a fixed moment, a log nobody reads.

import type { DeskLog } from '#electron/desk/desk-services.ts'
import type { Outcome } from '#shared/contract/failure.ts'

/** Noon of 2026-11-21 in Shanghai. */
export const contractNow = (): number => Date.UTC(2026, 10, 21, 4)

export const silentLog: DeskLog = { info: () => undefined, error: () => undefined }

export function expectOpen<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value
}
