// How a check meets damage: it notes it and looks on.

import { FailureError } from '#shared/contract/failure.ts'

/**
 * Looks at a part of a store that may be damaged. Bytes that went wrong may be anything: what cannot be read is a
 * finding like any other, not the end of looking. A cancelled job still ends.
 */
export function lookPastDamage(what: string, findings: string[], look: () => void): void {
  try {
    look()
  } catch (error) {
    if (error instanceof FailureError) throw error
    findings.push(`${what}: unreadable (${error instanceof Error ? error.name : typeof error})`)
  }
}
