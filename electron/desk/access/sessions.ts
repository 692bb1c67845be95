// Who is signed in, in memory only: a session does not outlive its desk.

import { randomBytes } from 'node:crypto'
import type { Role } from '#shared/access/role.ts'

/** An account's session, or the command line's (whoever may open the data folder), in the role its verb needs. */
export type SessionOwner = { readonly accountId: number } | { readonly accountId: null; readonly role: Role }

export interface Session {
  readonly token: string
  readonly owner: SessionOwner
  locked: boolean
}

export class Sessions {
  private readonly open = new Map<string, Session>()

  begin(owner: SessionOwner): Session {
    const session: Session = { token: randomBytes(32).toString('base64url'), owner, locked: false }
    this.open.set(session.token, session)
    return session
  }

  find(token: string | null | undefined): Session | null {
    return token ? (this.open.get(token) ?? null) : null
  }

  end(token: string): void {
    this.open.delete(token)
  }

  /** Ends every session: the accounts are others from now on. */
  endAll(): void {
    this.open.clear()
  }

  /** Ends every session of an account: it was disabled, or its password was reset. */
  endAllOf(accountId: number): void {
    for (const [token, { owner }] of this.open) if (owner.accountId === accountId) this.open.delete(token)
  }
}
