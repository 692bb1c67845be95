// Settings of a desk: a few named texts.

import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'

export const settingKeys = [
  'centreName',
  'shortName',
  'region',
  'demonstration',
  'projectedBy',
  'backupIntervalHours',
  'backupSecondFolder',
  'officeOpens',
  'officeCloses',
] as const
export type SettingKey = (typeof settingKeys)[number]

/** Null where it was never set. */
export function readSetting(store: ReadStore, key: SettingKey): string | null {
  return (
    (statement(store, 'SELECT value FROM setting WHERE key = :key').pluck().get({ key }) as string) ?? null
  )
}

export function writeSetting(store: WriteStore, key: SettingKey, value: string): void {
  statement(
    store,
    'INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value',
  ).run({ key, value })
}
