// Accounts of a desk.

import type { Role } from '#shared/access/role.ts'
import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'

export interface Account {
  readonly id: number
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly disabled: boolean
  /** As sealed by the desk; never leaves it. */
  readonly password: string
}

type AccountRow = Omit<Account, 'disabled'> & { readonly disabled: number }

const columns = 'id, login, name, role, disabled, password'

export function readAccount(store: ReadStore, id: number): Account | null {
  return toAccount(statement(store, `SELECT ${columns} FROM account WHERE id = :id`).get({ id }))
}

export function findAccount(store: ReadStore, login: string): Account | null {
  return toAccount(statement(store, `SELECT ${columns} FROM account WHERE login = :login`).get({ login }))
}

export function listAccounts(store: ReadStore): readonly Account[] {
  return statement(store, `SELECT ${columns} FROM account ORDER BY id`).all().map(toAccount) as Account[]
}

export function insertAccount(store: WriteStore, account: Omit<Account, 'id'>, madeAtMs: number): number {
  const { lastInsertRowid } = statement(
    store,
    `INSERT INTO account (login, name, role, password, disabled, made_at_ms)
     VALUES (:login, :name, :role, :password, :disabled, :madeAtMs)`,
  ).run({ ...account, disabled: Number(account.disabled), madeAtMs })
  return Number(lastInsertRowid)
}

export function updateAccount(store: WriteStore, account: Account): void {
  statement(
    store,
    'UPDATE account SET name = :name, role = :role, password = :password, disabled = :disabled WHERE id = :id',
  ).run({
    id: account.id,
    name: account.name,
    role: account.role,
    password: account.password,
    disabled: Number(account.disabled),
  })
}

function toAccount(row: unknown): Account | null {
  if (row === undefined) return null
  const account = row as AccountRow
  return { ...account, disabled: account.disabled === 1 }
}
