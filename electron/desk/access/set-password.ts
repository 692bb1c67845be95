// Gives an account a new password, and records that it was given.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { readAccount, updateAccount } from '#db/queries/accounts.ts'
import { inTransaction } from '#db/store-handle.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { DeskServices } from '../desk-services.ts'
import { sealPassword, shortestPassword } from './password.ts'

/** @throws FailureError passwordTooShort */
export function demandLongPassword(password: string): void {
  if (password.length >= shortestPassword) return
  throw new FailureError('passwordTooShort', { shortest: shortestPassword, field: 'password' })
}

/**
 * The account is read when it is written: while the password is sealed somebody may disable it or take a role away.
 *
 * @param known the sealed one that its owner has proved to know; null: an administrator asks for none
 * @throws FailureError passwordTooShort | signInRequired where there is no such account any more | wrongPassword where
 *   the one that was known is another meanwhile
 */
export async function setPassword(
  desk: DeskServices,
  accountId: number,
  password: string,
  actor: string,
  known: string | null = null,
): Promise<void> {
  demandLongPassword(password)
  const sealed = await sealPassword(password)
  await desk.lane.run(() =>
    inTransaction(desk.store, () => {
      const account = readAccount(desk.store, accountId)
      if (!account) throw new FailureError('signInRequired')
      if (known !== null && account.password !== known) throw new FailureError('wrongPassword')
      updateAccount(desk.store, { ...account, password: sealed })
      const details = { login: account.login }
      appendDeskEvent(desk.store, { type: 'passwordChanged', actor, atMs: desk.now(), details })
    }),
  )
}
