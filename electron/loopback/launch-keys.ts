// The secrets of one launch. A key in an address opens the page; the token behind it never appears in an address.

import { randomBytes, timingSafeEqual } from 'node:crypto'

export class LaunchKeys {
  /** What every request but the first proves itself with, as a cookie or a header. */
  readonly token = newSecret()
  private readonly once = new Set<string>()
  private readonly lasting = new Set<string>()

  /** A key that works for one page: a command line shows it to everybody who lists the processes. */
  issueOnce(): string {
    return issue(this.once)
  }

  /** A key that works as long as the desk is open, for the address a person is told. */
  issueLasting(): string {
    return issue(this.lasting)
  }

  /** Whether the key opens the page now. A key that works once is used up by asking. */
  admits(key: string): boolean {
    return this.once.delete(key) || this.lasting.has(key)
  }

  isToken(given: string | undefined): boolean {
    const [a, b] = [Buffer.from(given ?? ''), Buffer.from(this.token)]
    return a.length === b.length && timingSafeEqual(a, b)
  }
}

function issue(keys: Set<string>): string {
  const key = newSecret()
  keys.add(key)
  return key
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
