// Puts a backup in the place of a store. The backup is checked first; the store that was there is moved aside, never
// deleted, so that a restore can be undone.

import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { FailureError, fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { readManifest } from './backups/backup-manifest.ts'
import { copyAttachments } from './backups/copy-attachments.ts'
import { settleFile } from './backups/copy-store.ts'
import { hashFile } from './backups/hash-file.ts'
import { inspectStoreFile, type StoreContents } from './backups/inspect-store-file.ts'
import { prepareDataFolder } from './data-folder.ts'
import { lockFolder } from './folder-lock.ts'
import { isLackOfRoom } from './lack-of-room.ts'
import { storeVersion } from './migrate.ts'
import {
  type AsideReason,
  incomingFile,
  listStoresAside,
  moveStoreAside,
  moveStoreBack,
  placeIncoming,
  storeFile,
} from './store-files.ts'

export interface Restored {
  readonly cases: number
  readonly events: number
  /** Where the store before went; null: there was none. */
  readonly keptAs: string | null
}

/**
 * Restores a folder that no desk has open.
 *
 * @param backup a backup, or a store of ours that was moved aside; absolute
 * @param reason `damaged` where what is there now is not to be gone back to
 * @returns backupUnusable | storeNewer | dataFolder…; the folder is then as it was
 * @throws FailureError storeNotReplaced; it is as it was then too
 */
export function restoreStore(
  folder: string,
  backup: string,
  nowMs: number,
  reason: AsideReason = 'before-restore',
): Outcome<Restored> {
  // Asked before a folder is made for it.
  if (!isFile(backup)) return fail('backupUnusable', { file: backup, reason: 'missing' })
  const prepared = prepareDataFolder(folder)
  if (!prepared.ok) return prepared
  const lock = lockFolder(folder, 'mending', nowMs)
  if (!lock.ok) return lock
  try {
    const staged = stageRestore(folder, backup)
    if (!staged.ok) return staged
    const { cases, events } = staged.value
    return succeed({ cases, events, keptAs: swapIn(folder, nowMs, reason) })
  } finally {
    lock.value.release()
  }
}

/** Puts back the store that the last restore moved aside. @returns nothingToUndo where there is none | dataFolder… */
export function undoRestore(folder: string, nowMs: number): Outcome<Restored> {
  if (!isFolder(folder)) return fail('dataFolderMissing', { folder })
  const [former] = listStoresAside(folder, 'before-restore')
  return former === undefined ? fail('nothingToUndo') : restoreStore(folder, former, nowMs)
}

/**
 * First half of a restore, for a folder under lock: a whole copy of the backup beside the store, on the disk. Takes as
 * long as copying the file; the store is not touched.
 */
export function stageRestore(folder: string, backup: string): Outcome<StoreContents> {
  if (!existsSync(backup)) return fail('backupUnusable', { file: backup, reason: 'missing' })
  const manifest = readManifest(backup)
  if (manifest !== null && hashFile(backup) !== manifest.sha256)
    return fail('backupUnusable', { file: backup, reason: 'changed since it was made' })
  const staged = stagedFile(folder)
  const copied = copyAndInspect(folder, backup)
  if (!copied.ok) for (const part of ['', '-wal', '-shm', '-journal']) rmSync(staged + part, { force: true })
  return copied
}

/**
 * Second half: nothing but renames. The folder is under lock and nobody has the store open. Where one of them fails (on
 * Windows another program may hold a file) those before it are taken back.
 *
 * @returns the aside name; null: there was no store
 * @throws FailureError storeNotReplaced
 */
export function swapIn(folder: string, nowMs: number, reason: AsideReason): string | null {
  let keptAs: string | null = null
  let isIncoming = false
  try {
    renameSync(stagedFile(folder), incomingFile(folder))
    isIncoming = true
    keptAs = moveStoreAside(folder, reason, nowMs)
    placeIncoming(folder)
    return keptAs
  } catch (error) {
    if (isIncoming && existsSync(incomingFile(folder))) {
      if (keptAs !== null) moveStoreBack(folder, keptAs)
      renameSync(incomingFile(folder), stagedFile(folder))
    }
    const said = error instanceof Error ? error.message : String(error)
    throw new FailureError('storeNotReplaced', { folder, reason: said })
  }
}

/** Takes a swap back: what came in cannot be opened. It is made ready anew where it is wanted again. */
export function swapBack(folder: string, keptAs: string): void {
  renameSync(storeFile(folder), stagedFile(folder))
  moveStoreBack(folder, keptAs)
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Where a store is made ready before it comes in. Not yet anything that may be opened. */
export function stagedFile(folder: string): string {
  return `${incomingFile(folder)}.partial`
}

// A store that was moved aside in use has its newest events in the log beside it.
function copyAndInspect(folder: string, backup: string): Outcome<StoreContents> {
  const unusable = (reason: string) => fail('backupUnusable', { file: backup, reason })
  try {
    copyParts(backup, stagedFile(folder))
    const inspected = inspectStoreFile(stagedFile(folder))
    if (!inspected.whole) return unusable(inspected.finding)
    const { storeVersion: version } = inspected.contents
    if (version > storeVersion) return fail('storeNewer', { file: backup, version, known: storeVersion })
    copyAttachments(dirname(backup), folder, () => undefined)
    return succeed(inspected.contents)
  } catch (error) {
    if (isLackOfRoom(error)) return fail('dataFolderFull', { folder })
    return unusable(error instanceof Error ? error.message : String(error))
  }
}

function copyParts(backup: string, staged: string): void {
  for (const part of ['', '-wal']) {
    rmSync(staged + part, { force: true })
    if (existsSync(backup + part)) copyFileSync(backup + part, staged + part)
  }
  settleFile(staged)
}
