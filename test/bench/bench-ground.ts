// What the parts of the bench stand on: one store of so many invented cases, built once or taken from a folder. It is
// only read; a part that writes asks for a copy.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { syncFile } from '#db/backups/sync-to-disk.ts'
import { storeFileName } from '#db/data-folder.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { openBenchDesk } from './open-bench-desk.ts'

export interface BenchGround {
  readonly cases: number
  readonly events: number
  /** Folder of the store that all parts read. */
  readonly folder: string
  /** Null where the store was there before. */
  readonly built: { readonly ms: number } | null
  /** A data folder with a copy of the store, gone with the ground. */
  copy(): string
  /** An empty folder, gone with the ground. */
  scratch(): string
  /** Gives back the room of a copy before the end. */
  discard(folder: string): void
  leave(): void
}

/** @param data a data folder whose desk is closed; null: `cases` are invented */
export async function prepareGround(cases: number, data: string | null): Promise<BenchGround> {
  const root = mkdtempSync(join(tmpdir(), 'anshi-bench-'))
  const scratch = () => mkdtempSync(join(root, 'data-'))
  const leave = () => rmSync(root, { recursive: true, force: true })
  try {
    const folder = data ?? scratch()
    const built = data === null ? { ms: await build(folder, cases) } : null
    const copy = () => {
      const target = scratch()
      copyFileSync(storeFileOf(folder), storeFileOf(target))
      // What is measured next must not wait for the disk because of this copy.
      syncFile(storeFileOf(target))
      return target
    }
    const discard = (copied: string) => rmSync(copied, { recursive: true, force: true })
    return { ...countStore(folder), folder, built, copy, scratch, discard, leave }
  } catch (error) {
    leave()
    throw error
  }
}

export function storeFileOf(folder: string): string {
  return join(folder, storeFileName)
}

/** A store as the core reads it. */
export function openForReading(folder: string): ReadStore {
  const database = new Database(storeFileOf(folder), { readonly: true })
  return { database, folder, __mayRead: true }
}

async function build(folder: string, cases: number): Promise<number> {
  const desk = await openBenchDesk(folder, 'inProcess')
  const from = performance.now()
  await desk.demonstrate(cases, 1)
  const ms = performance.now() - from
  await desk.close()
  return ms
}

function countStore(folder: string): { cases: number; events: number } {
  const { database } = openForReading(folder)
  const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  try {
    return { cases: count('case_row'), events: count('case_event') }
  } finally {
    database.close()
  }
}
