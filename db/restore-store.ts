// Puts a backup in the place of a store. The backup is checked first; the store that was there is moved aside, never
// deleted, so that a restore can be restored from.

import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { inspectCopy } from './back-up-store.ts'
import { prepareDataFolder, storeFileName } from './data-folder.ts'
import { lockFolder } from './folder-lock.ts'

export interface Restored {
  readonly cases: number
  /** Where the store before went; null: there was none. */
  readonly keptAs: string | null
}

/** @returns backupUnusable where the file is no whole store; dataFolder… where the folder cannot be had */
export function restoreStore(folder: string, backup: string): Outcome<Restored> {
  if (!existsSync(backup)) return fail('backupUnusable', { file: backup, reason: 'missing' })
  const { cases, finding } = inspectCopy(backup)
  if (finding !== null) return fail('backupUnusable', { file: backup, reason: finding })
  const prepared = prepareDataFolder(folder)
  if (!prepared.ok) return prepared
  const lock = lockFolder(folder)
  if (!lock.ok) return lock
  try {
    return succeed({ cases, keptAs: replaceStore(folder, backup) })
  } finally {
    lock.value.release()
  }
}

// The copy is complete beside its place before anything moves.
function replaceStore(folder: string, backup: string): string | null {
  const store = join(folder, storeFileName)
  const incoming = `${store}.restoring`
  rmSync(incoming, { force: true })
  copyFileSync(backup, incoming)
  const keptAs = existsSync(store) ? freeName(`${store}.before-restore`) : null
  if (keptAs !== null) moveStore(store, keptAs)
  renameSync(incoming, store)
  return keptAs
}

function freeName(name: string): string {
  let candidate = name
  for (let n = 2; existsSync(candidate); n++) candidate = `${name}-${n}`
  return candidate
}

// A store is its file and the log beside it, which may hold the newest events.
function moveStore(from: string, to: string): void {
  renameSync(from, to)
  for (const part of ['-wal', '-shm']) if (existsSync(from + part)) renameSync(from + part, to + part)
}
