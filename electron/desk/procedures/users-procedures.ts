// Procedures on accounts. A desk always keeps one administrator who can sign in.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import {
  type Account,
  findAccount,
  insertAccount,
  listAccounts,
  readAccount,
  updateAccount,
} from '#db/queries/accounts.ts'
import { inTransaction } from '#db/store-handle.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { demandPersonsLogin } from '../access/actor.ts'
import { sealPassword } from '../access/password.ts'
import { demandLongPassword, setPassword } from '../access/set-password.ts'
import { toUserView } from '../access/user-view.ts'
import type { DeskServices } from '../desk-services.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'

export function usersProcedures(os: GuardedProcedures['users'], desk: DeskServices) {
  return {
    list: os.list.handler(() => listAccounts(desk.store).map(toUserView)),

    create: os.create.handler(async ({ input, context }) => {
      const { login, name, role } = input
      demandLongPassword(input.password)
      demandPersonsLogin(login)
      const password = await sealPassword(input.password)
      const created = await desk.lane.run(() =>
        inTransaction(desk.store, () => {
          if (findAccount(desk.store, login)) throw new FailureError('loginTaken', { field: 'login', login })
          const id = insertAccount(desk.store, { login, name, role, password, disabled: false }, desk.now())
          record(desk, 'accountCreated', actorOf(context.caller).login, login)
          return { id, login, name, role, disabled: false }
        }),
      )
      desk.signals.changed('users')
      return created
    }),

    change: os.change.handler(async ({ input, context }) => {
      const changed = await desk.lane.run(() =>
        inTransaction(desk.store, () => {
          const account = {
            ...existing(desk, input.id),
            name: input.name,
            role: input.role,
            disabled: input.disabled,
          }
          updateAccount(desk.store, account)
          if (!hasAdministrator(desk)) throw new FailureError('lastAdministrator')
          record(desk, 'accountChanged', actorOf(context.caller).login, account.login)
          return account
        }),
      )
      if (changed.disabled) desk.sessions.endAllOf(changed.id)
      desk.signals.changed('users')
      return toUserView(changed)
    }),

    resetPassword: os.resetPassword.handler(async ({ input, context }) => {
      const account = existing(desk, input.id)
      await setPassword(desk, account.id, input.password, actorOf(context.caller).login)
      desk.sessions.endAllOf(account.id)
      return {}
    }),
  }
}

function existing(desk: DeskServices, id: number): Account {
  const account = readAccount(desk.store, id)
  if (!account) throw new FailureError('fieldInvalid', { field: 'id', reason: 'unknown' })
  return account
}

function hasAdministrator(desk: DeskServices): boolean {
  return listAccounts(desk.store).some(({ role, disabled }) => role === 'administrator' && !disabled)
}

function record(
  desk: DeskServices,
  type: 'accountCreated' | 'accountChanged',
  actor: string,
  login: string,
): void {
  appendDeskEvent(desk.store, { type, actor, atMs: desk.now(), details: { login } })
}
