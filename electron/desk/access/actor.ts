// Who calls a procedure, as the procedures see them.

import type { Role } from '#shared/access/role.ts'
import { FailureError } from '#shared/contract/failure.ts'

export interface Actor {
  /** Null: the command line of whoever may open the data folder. */
  readonly accountId: number | null
  /** Written with every event. */
  readonly login: string
  readonly name: string
  readonly role: Role
}

/** @throws FailureError fieldInvalid: a colon marks logins that nobody has */
export function demandPersonsLogin(login: string): void {
  if (login.includes(':')) throw new FailureError('fieldInvalid', { field: 'login', reason: 'shape' })
}

/** Login under which the command line acts. No account can have it: logins hold no colon. */
export const commandLineLogin = 'cli:'
