// Who is signed in, in memory only: a session does not outlive its desk.

import { randomBytes } from 'node:crypto'
import type { Role } from '#shared/access/role.ts'
import { FailureError } from '#shared/contract/failure.ts'

/** An account's session, or the command line's (whoever may open the data folder), in the role its verb needs. */
export type SessionOwner = { readonly accountId: number } | { readonly accountId: null; readonly role: Role }

export interface Session {
  readonly token: string
  readonly owner: SessionOwner
  /** Aborted, with what its window is told, when it is ended for itself and not with all the others. */
  readonly ended: AbortSignal
  locked: boolean
}

interface OpenSession {
  readonly session: Session
  readonly stop: AbortController
}

export class Sessions {
  private readonly open = new Map<string, OpenSession>()

  begin(owner: SessionOwner): Session {
    const stop = new AbortController()
    const token = randomBytes(32).toString('base64url')
    const session: Session = { token, owner, ended: stop.signal, locked: false }
    this.open.set(token, { session, stop })
    return session
  }

  find(token: string | null | undefined): Session | null {
    return token ? (this.open.get(token)?.session ?? null) : null
  }

  end(token: string): void {
    const found = this.open.get(token)
    this.open.delete(token)
    found?.stop.abort(new FailureError('signInRequired'))
  }

  /** Ends every session: the accounts are others from now on, and every window is told to start over. */
  endAll(): void {
    this.open.clear()
  }

  /**
   * Ends every session of an account: it was disabled, or has another password.
   *
   * @param kept one that goes on: who changed a password knows it
   */
  endAllOf(accountId: number, kept: Session | null = null): void {
    const others = [...this.open.values()].filter(
      ({ session }) => session.owner.accountId === accountId && session !== kept,
    )
    for (const { session } of others) this.end(session.token)
  }
}
