// Procedures of signing in: passwords, the idle lock.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { type Account, findAccount, readAccount } from '#db/queries/accounts.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { unwrap } from '../access/guard.ts'
import { matchesPassword, sealPassword } from '../access/password.ts'
import type { Session } from '../access/sessions.ts'
import { setPassword } from '../access/set-password.ts'
import { toUserView } from '../access/user-view.ts'
import type { DeskServices } from '../desk-services.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'

// Compared with where there is no such login, so that an unknown name takes as long as a wrong password.
const nobodysPassword = sealPassword('nobody has this password')

export function sessionProcedures(os: GuardedProcedures['session'], desk: DeskServices) {
  return {
    signIn: os.signIn.handler(async ({ input }) => {
      const account = findAccount(desk.store, input.login)
      await checkPassword(desk, input.login, input.password, account)
      if (!account) throw new FailureError('wrongPassword')
      if (account.disabled) throw new FailureError('accountDisabled')
      await record(desk, 'signedIn', account.login)
      // While it was recorded somebody may have given the account another password, which ended its sessions.
      if (readAccount(desk.store, account.id)?.password !== account.password)
        throw new FailureError('wrongPassword')
      return { token: desk.sessions.begin({ accountId: account.id }).token, user: toUserView(account) }
    }),

    current: os.current.handler(({ context }) => {
      const { accountId, login, name, role } = actorOf(context.caller)
      return { user: { id: accountId ?? 0, login, name, role, disabled: false } }
    }),

    signOut: os.signOut.handler(({ context }) => {
      if (context.caller.session) desk.sessions.end(context.caller.session.token)
      return {}
    }),

    lock: os.lock.handler(({ context }) => {
      if (context.caller.session) context.caller.session.locked = true
      return {}
    }),

    unlock: os.unlock.handler(async ({ input, context }) => {
      const { session } = context.caller
      const account = accountOf(desk, session)
      await checkPassword(desk, account.login, input.password, account)
      if (session) session.locked = false
      return {}
    }),

    changePassword: os.changePassword.handler(async ({ input, context }) => {
      const { session } = context.caller
      const account = accountOf(desk, session)
      await checkPassword(desk, account.login, input.current, account)
      await setPassword(desk, account.id, input.next, account.login, account.password)
      desk.sessions.endAllOf(account.id, session)
      return {}
    }),
  }
}

/** @throws FailureError tooManyAttempts | wrongPassword; a wrong one is recorded and slows the next */
async function checkPassword(
  desk: DeskServices,
  login: string,
  password: string,
  account: Account | null,
): Promise<void> {
  unwrap(desk.passwords.admit(login, desk.now()))
  const matches = await matchesPassword(password, account?.password ?? (await nobodysPassword))
  if (account && matches) return desk.passwords.accept(login)
  await record(desk, 'passwordRefused', login)
  throw new FailureError('wrongPassword')
}

function accountOf(desk: DeskServices, session: Session | null): Account {
  const id = session?.owner.accountId ?? null
  const account = id === null ? null : readAccount(desk.store, id)
  if (!account) throw new FailureError('signInRequired')
  return account
}

// On a desk that only reads nothing is recorded, and everything can still be looked at.
async function record(
  desk: DeskServices,
  type: 'signedIn' | 'passwordRefused',
  actor: string,
): Promise<void> {
  if (desk.keeping.readOnly !== null) return
  await desk.lane.run(() => appendDeskEvent(desk.store, { type, actor, atMs: desk.now(), details: {} }))
}
