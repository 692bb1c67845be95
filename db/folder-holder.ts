// The note beside a folder's lock that says who holds it. It decides nothing: the lock is the operating system's. A note
// that is missing, unreadable or left behind by a process that is gone only means that the holder is not known.

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type FolderHolder, folderHolderSchema, type HolderHost } from '#shared/contract/folder-holder.ts'

// A page of this machine with a key in its address. Nothing else may ever be gone to because a file says so.
const addressSchema = z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/\?token=[\w-]{20,100}$/)
const noteSchema = folderHolderSchema.extend({ address: addressSchema.nullable() })

export interface KnownHolder extends FolderHolder {
  /** Opens its page in a browser of this machine; null: it has none, or runs on another. */
  readonly address: string | null
}

function noteFile(folder: string): string {
  return join(folder, 'anshi.holder.json')
}

/** Notes that this process holds the folder. What cannot be written is left out: it must not keep a desk closed. */
export function noteHolder(folder: string, host: HolderHost, sinceMs: number): void {
  const holder = { host, machine: hostname(), processId: process.pid, sinceMs, address: null }
  try {
    writeNote(folder, holder)
  } catch {
    rmSync(noteFile(folder), { force: true })
  }
}

/** Notes the address of this process's page, where it is this process that holds the folder. */
export function noteAddress(folder: string, address: string): void {
  const note = readNote(folder)
  if (note?.processId !== process.pid || note.machine !== hostname()) return
  try {
    writeNote(folder, { ...note, address })
  } catch {
    // The page is then opened by whoever knows its address.
  }
}

/** Takes the note away; only for the process that still holds the folder. */
export function withdrawHolder(folder: string): void {
  try {
    rmSync(noteFile(folder), { force: true })
  } catch {
    // A folder that is gone, or cannot be written any more: the process's end makes the note worth nothing.
  }
}

/** @returns null where nobody is noted, or only a process of this machine that is gone */
export function readHolder(folder: string): KnownHolder | null {
  const note = readNote(folder)
  if (note === null) return null
  if (note.machine !== hostname()) return { ...note, address: null }
  return isRunning(note.processId) ? note : null
}

function readNote(folder: string): KnownHolder | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(noteFile(folder), 'utf8')))
  } catch {
    return null
  }
}

// Readable by the owner alone: the address lets a browser in as far as the page that asks for a password.
function writeNote(folder: string, note: KnownHolder): void {
  const partial = `${noteFile(folder)}.${process.pid}.partial`
  try {
    writeFileSync(partial, `${JSON.stringify(note)}\n`, { mode: 0o600 })
    renameSync(partial, noteFile(folder))
  } finally {
    rmSync(partial, { force: true })
  }
}

// Another user's process may not be asked for: it is there all the same.
function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
