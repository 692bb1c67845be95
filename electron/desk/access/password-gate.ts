// Slows down guessing: each wrong password after the third makes the next try wait longer.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'

const freeTries = 3
const firstWaitMs = 5_000
const longestWaitMs = 15 * 60_000

interface Tries {
  readonly tries: number
  readonly waitMs: number
  readonly openAtMs: number
}

export class PasswordGate {
  private readonly known = new Map<string, Tries>()

  /**
   * Whether a try for this login may be made now; otherwise tooManyAttempts with the seconds to wait. A try counts as
   * wrong until it is accepted: checking takes its time, and whoever asks many times at once guesses all the same.
   */
  admit(login: string, nowMs: number): Outcome<null> {
    const key = login.toLowerCase()
    const waitMs = this.waitOf(key, nowMs)
    if (waitMs > 0) return fail('tooManyAttempts', { seconds: Math.ceil(waitMs / 1_000) })
    this.count(key, nowMs)
    return succeed(null)
  }

  accept(login: string): void {
    this.known.delete(login.toLowerCase())
  }

  // A clock that was set back would make the wait longer than it was: it begins again instead.
  private waitOf(key: string, nowMs: number): number {
    const known = this.known.get(key)
    if (!known) return 0
    if (known.openAtMs - nowMs <= known.waitMs) return known.openAtMs - nowMs
    this.known.set(key, { ...known, openAtMs: nowMs + known.waitMs })
    return known.waitMs
  }

  private count(key: string, nowMs: number): void {
    const tries = (this.known.get(key)?.tries ?? 0) + 1
    const beyond = tries - freeTries
    const waitMs = beyond < 0 ? 0 : Math.min(firstWaitMs * 2 ** beyond, longestWaitMs)
    this.known.set(key, { tries, waitMs, openAtMs: nowMs + waitMs })
  }
}
