// Gives an account a new password, and records that it was given.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { type Account, updateAccount } from '#db/queries/accounts.ts'
import { inTransaction } from '#db/store-handle.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { DeskServices } from '../desk-services.ts'
import { sealPassword, shortestPassword } from './password.ts'

/** @throws FailureError passwordTooShort */
export function demandLongPassword(password: string): void {
  if (password.length >= shortestPassword) return
  throw new FailureError('passwordTooShort', { shortest: shortestPassword, field: 'password' })
}

/** @throws FailureError passwordTooShort */
export async function setPassword(
  desk: DeskServices,
  account: Account,
  password: string,
  actor: string,
): Promise<void> {
  demandLongPassword(password)
  const sealed = await sealPassword(password)
  const details = { login: account.login }
  await desk.lane.run(() =>
    inTransaction(desk.store, () => {
      updateAccount(desk.store, { ...account, password: sealed })
      appendDeskEvent(desk.store, { type: 'passwordChanged', actor, atMs: desk.now(), details })
    }),
  )
}
