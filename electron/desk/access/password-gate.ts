// Slows down guessing: each wrong password after the third makes the next try wait longer.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'

const freeTries = 3
const firstWaitMs = 5_000
const longestWaitMs = 15 * 60_000

export class PasswordGate {
  private readonly refused = new Map<string, { tries: number; openAtMs: number }>()

  /** Whether a try for this login may be made now; otherwise tooManyAttempts with the seconds to wait. */
  admit(login: string, nowMs: number): Outcome<null> {
    const known = this.refused.get(login.toLowerCase())
    if (!known || known.openAtMs <= nowMs) return succeed(null)
    return fail('tooManyAttempts', { seconds: Math.ceil((known.openAtMs - nowMs) / 1_000) })
  }

  refuse(login: string, nowMs: number): void {
    const key = login.toLowerCase()
    const tries = (this.refused.get(key)?.tries ?? 0) + 1
    const beyond = tries - freeTries
    const waitMs = beyond < 0 ? 0 : Math.min(firstWaitMs * 2 ** beyond, longestWaitMs)
    this.refused.set(key, { tries, openAtMs: nowMs + waitMs })
  }

  accept(login: string): void {
    this.refused.delete(login.toLowerCase())
  }
}
