// The files of a store and where they go when another takes their place: aside, under a dated name. Nothing of a store
// is ever deleted.

import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { stampOf } from './backups/backup-name.ts'
import { syncFolder } from './backups/sync-to-disk.ts'
import { storeFileName } from './data-folder.ts'

/** Why a store was moved aside; part of its new name. */
export type AsideReason = 'before-restore' | 'damaged'

/** A store that is whole on the disk and about to take its place: what an interrupted change leaves to be finished. */
export function incomingFile(folder: string): string {
  return join(folder, `${storeFileName}.incoming`)
}

export function storeFile(folder: string): string {
  return join(folder, storeFileName)
}

/** Moves the store aside, with the log beside it, which may hold the newest events. @returns where; null: there is none */
export function moveStoreAside(folder: string, reason: AsideReason, nowMs: number): string | null {
  const store = storeFile(folder)
  if (!existsSync(store)) return null
  const aside = freeName(`${store}.${reason}-${stampOf(nowMs)}`)
  moveParts(store, aside)
  return aside
}

/** Puts a store that was moved aside back in its place, which must be free. */
export function moveStoreBack(folder: string, aside: string): void {
  moveParts(aside, storeFile(folder))
  syncFolder(folder)
}

// All of it or nothing. The log first: a log that finds no store is kept, a store without its log would lose what is
// only there.
function moveParts(from: string, to: string): void {
  const moved: string[] = []
  try {
    for (const part of ['-wal', '-shm', '']) {
      if (!existsSync(from + part)) continue
      renameSync(from + part, to + part)
      moved.push(part)
    }
  } catch (error) {
    for (const part of moved.reverse()) renameSync(to + part, from + part)
    throw error
  }
}

/** Puts the incoming store in its place, which must be free. */
export function placeIncoming(folder: string): void {
  renameSync(incomingFile(folder), storeFile(folder))
  syncFolder(folder)
}

/** Stores that were moved aside for a reason, the newest first, absolute. */
export function listStoresAside(folder: string, reason: AsideReason): readonly string[] {
  const start = `${storeFileName}.${reason}`
  return readdirSync(folder)
    .filter(name => name.startsWith(start) && !/-(wal|shm|journal)$/.test(name))
    .sort()
    .reverse()
    .map(name => join(folder, name))
}

function freeName(name: string): string {
  let candidate = name
  for (let n = 2; existsSync(candidate); n++) candidate = `${name}-${n}`
  return candidate
}
