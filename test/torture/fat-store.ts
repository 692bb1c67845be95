// A store whose newest events are only in its write-ahead log, as a killed desk leaves it.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storeFileName } from '#db/data-folder.ts'
import { mustOpen } from './open-torture-desk.ts'
import { recordSome } from './record-load.ts'
import { scratchFolder } from './scratch.ts'
import { startChild } from './start-child.ts'

export interface FatStore {
  /** The file as it was when the desk last closed. */
  readonly store: Buffer
  /** Everything since. */
  readonly log: Buffer
  /** Events acknowledged altogether. */
  readonly events: number
}

/** A store of so many events, closed in peace: nothing is left in its log. */
export async function makeStore(seed: number, events: number): Promise<string> {
  const folder = scratchFolder()
  const { desk, as } = await mustOpen(folder)
  await recordSome(as('clerk'), seed, events)
  await desk.close()
  return folder
}

/** Some events in the store, then so many in the log. */
export async function makeFatStore(seed: number, logged: number): Promise<FatStore> {
  const before = 20
  const folder = await makeStore(seed, before)
  const file = join(folder, storeFileName)
  const store = readFileSync(file)
  const child = startChild()
  child.tell({ task: 'record', folder, host: 'inProcess', seed: seed + 1, events: logged })
  await child.hearRecorded(logged)
  await child.kill()
  const log = readFileSync(`${file}-wal`)
  // A log that was partly brought into the store cannot be cut: no crash leaves it so.
  if (!readFileSync(file).equals(store)) return makeFatStore(seed, logged >> 1)
  return { store, log, events: before + logged }
}

/** Puts a store and its log into a folder, in the place of what was there. */
export function layStore(folder: string, store: Uint8Array, log: Uint8Array | null): void {
  const file = join(folder, storeFileName)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(file, store)
  if (log !== null) writeFileSync(`${file}-wal`, log)
}
