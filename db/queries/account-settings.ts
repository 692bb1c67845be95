// What an account keeps for itself. A preference, no fact: it may be written over.

import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'

export const accountSettingKeys = ['caseViews'] as const
export type AccountSettingKey = (typeof accountSettingKeys)[number]

/** Null where it was never set. */
export function readAccountSetting(store: ReadStore, login: string, key: AccountSettingKey): string | null {
  const value = statement(store, 'SELECT value FROM account_setting WHERE login = :login AND key = :key')
  return (value.pluck().get({ login, key }) as string | undefined) ?? null
}

export function writeAccountSetting(
  store: WriteStore,
  login: string,
  key: AccountSettingKey,
  value: string,
): void {
  statement(
    store,
    `INSERT INTO account_setting (login, key, value) VALUES (:login, :key, :value)
     ON CONFLICT (login, key) DO UPDATE SET value = :value`,
  ).run({ login, key, value })
}
