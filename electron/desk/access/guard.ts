// Stands before every procedure: who calls, may they, is the input what the contract says. Turns every failure into
// the contract's one error; what was not expected is logged and shown as a reference only.

import { randomUUID } from 'node:crypto'
import { ORPCError, ValidationError } from '@orpc/server'
import { readAccount } from '#db/queries/accounts.ts'
import type { Role } from '#shared/access/role.ts'
import { type Failure, type FailureCode, FailureError, type Outcome } from '#shared/contract/failure.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import type { DeskServices } from '../desk-services.ts'
import { noteDamage } from '../keeping/check-health.ts'
import { type Actor, commandLineLogin } from './actor.ts'
import type { Session } from './sessions.ts'

/** The session and actor of a call; both null only for procedures that anyone may call. */
export interface Caller {
  readonly session: Session | null
  readonly actor: Actor | null
}

/** @throws FailureError storeClosed | signInRequired | sessionLocked | accountDisabled | notAllowed | deskReadOnly */
export function identifyCaller(
  desk: DeskServices,
  token: string | null | undefined,
  meta: ProcedureMeta,
): Caller {
  // After a change of the store that failed, and while the desk closes.
  if (!desk.store.database.open) throw new FailureError('storeClosed')
  const session = desk.sessions.find(token)
  const actor = session ? actorOf(desk, session) : null
  if (meta.callers !== 'anyone') admitActor(session, actor, meta.callers)
  const { readOnly } = desk.keeping
  if (meta.access === 'write' && readOnly !== null)
    throw new FailureError('deskReadOnly', { reason: readOnly })
  return { session, actor }
}

function admitActor(session: Session | null, actor: Actor | null, callers: readonly Role[]): void {
  if (!session || !actor) throw new FailureError('signInRequired')
  if (session.locked) throw new FailureError('sessionLocked')
  if (!callers.includes(actor.role)) throw new FailureError('notAllowed', { role: actor.role })
}

// The account is read at every call: a role taken away is gone at once.
function actorOf(desk: DeskServices, session: Session): Actor | null {
  const { owner } = session
  if (owner.accountId === null) {
    return { accountId: null, login: commandLineLogin, name: commandLineLogin, role: owner.role }
  }
  const account = readAccount(desk.store, owner.accountId)
  if (!account) return null
  if (account.disabled) throw new FailureError('accountDisabled')
  return { accountId: account.id, login: account.login, name: account.name, role: account.role }
}

/** The contract's error for anything thrown below a procedure. */
export function toContractError(
  desk: DeskServices,
  thrown: unknown,
  path: readonly string[],
): ORPCError<'FAILURE', Failure> {
  if (thrown instanceof FailureError) return contractError(thrown.failure)
  // Answered by the desk of a past day.
  if (thrown instanceof ORPCError && thrown.code === 'FAILURE') return contractError(thrown.data as Failure)
  const storeCode = storeFailureOf(thrown)
  if (storeCode === 'storeDamaged') noteDamage(desk, thrown)
  if (storeCode) return contractError({ code: storeCode, details: { folder: desk.store.folder } })
  if (thrown instanceof ORPCError && thrown.code === 'BAD_REQUEST') return contractError(invalidInput(thrown))
  const reference = randomUUID().slice(0, 8)
  desk.log.error(`${path.join('.')} failed unexpectedly [${reference}]`, thrown)
  return contractError({ code: 'unexpected', details: { reference } })
}

function contractError(failure: Failure): ORPCError<'FAILURE', Failure> {
  return new ORPCError('FAILURE', { status: 422, message: failure.code, data: failure })
}

// Names the first field at fault; never echoes the input.
function invalidInput(error: ORPCError<string, unknown>): Failure {
  const issue = error.cause instanceof ValidationError ? error.cause.issues[0] : undefined
  const field = issue?.path?.map(part => String(typeof part === 'object' ? part.key : part)).join('.') ?? ''
  return { code: 'inputInvalid', details: { field: field.slice(0, 100) } }
}

const fullCodes: readonly string[] = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT']
/** Also of a folder whose permissions were changed while the desk is open. */
const readOnlyCodes: readonly string[] = ['EROFS', 'EACCES', 'EPERM']

/** What the disk does to a store in use; null: something else. SQLite's codes have longer forms (SQLITE_CORRUPT_INDEX). */
export function storeFailureOf(thrown: unknown): FailureCode | null {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  if (fullCodes.includes(code)) return 'dataFolderFull'
  if (code.startsWith('SQLITE_READONLY') || readOnlyCodes.includes(code)) return 'dataFolderReadOnly'
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' ? 'storeDamaged' : null
}

/** The value of an outcome; a failure is thrown for the guard to answer. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new FailureError(outcome.failure.code, outcome.failure.details)
  return outcome.value
}
