// What becomes of the calls to the desk in memory on their way: counted, held back, failed or lost, as a test wants it.

import type { FailureCode, FailureDetails } from '#shared/contract/failure.ts'
import { refuse } from './stand-in-settle.ts'

export interface CallControl {
  /** The next call of a procedure of this name (`cases.register`) fails so. */
  readonly failNext: (procedure: string, code: FailureCode, details?: FailureDetails) => void
  /** The next call of a procedure finds no host at all. */
  readonly loseNext: (procedure: string) => void
  /** How often a procedure was called. */
  readonly countCalls: (procedure: string) => number
  /** Calls of a procedure are not answered until they are let go. */
  readonly hold: (procedure: string) => () => void
}

interface StandInCalls {
  readonly control: CallControl
  /** Lets a call through, or throws what was wanted of it. */
  readonly admit: (path: readonly string[]) => Promise<void>
}

/** @param lostAtFirst procedures whose first call finds no host at all */
export function standInCalls(lostAtFirst: readonly string[] = []): StandInCalls {
  const counts = new Map<string, number>()
  const held = new Map<string, Promise<void>>()
  const lost = new Set(lostAtFirst)
  const failures = new Map<string, { code: FailureCode; details: FailureDetails }>()
  const countCalls = (procedure: string): number => counts.get(procedure) ?? 0
  return {
    async admit(path) {
      const procedure = path.join('.')
      counts.set(procedure, countCalls(procedure) + 1)
      await held.get(procedure)
      const wanted = failures.get(procedure)
      failures.delete(procedure)
      if (lost.delete(procedure)) throw new TypeError('Failed to fetch')
      if (wanted) throw refuse(wanted.code, wanted.details)
    },
    control: {
      countCalls,
      failNext: (procedure, code, details = {}) => failures.set(procedure, { code, details }),
      loseNext: procedure => lost.add(procedure),
      hold(procedure) {
        const { promise, resolve } = Promise.withResolvers<void>()
        held.set(procedure, promise)
        return () => {
          held.delete(procedure)
          resolve()
        }
      },
    },
  }
}
