// Whether a folder can hold a store: there, writable, with room, on this machine, and not in another desk's hands.

import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'

/** Name of the store in its folder. */
export const storeFileName = 'anshi.sqlite'

/** Where the backups of a data folder are kept unless told otherwise. */
export function backupsFolderOf(folder: string): string {
  return join(folder, 'backups')
}

/** Less free space than this and the desk does not start writing: a full disk must not be met halfway. */
export const roomNeededBytes = 50 * 1024 * 1024

// Linux f_type of file systems on which SQLite's log shared memory does not work: NFS, SMB, CIFS, SMB2, 9P, AFS, Ceph.
const networkFileSystems = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400,
])

/**
 * Makes the folder if need be and checks that a store can live in it.
 *
 * @returns the folder, or dataFolderMissing | dataFolderReadOnly | dataFolderOnNetwork | dataFolderFull
 */
export function prepareDataFolder(folder: string): Outcome<string> {
  try {
    makeFolder(resolve(folder))
  } catch (error) {
    return fail(isReadOnly(error) ? 'dataFolderReadOnly' : 'dataFolderMissing', { folder })
  }
  if (isOnNetwork(folder)) return fail('dataFolderOnNetwork', { folder })
  const disk = statfsSync(folder)
  // One that counts no blocks (/proc, some mounted shares) says nothing of its room; whether it can be written is tried.
  if (disk.blocks > 0 && disk.bavail * disk.bsize < roomNeededBytes) return fail('dataFolderFull', { folder })
  return canWrite(folder) ? succeed(folder) : fail('dataFolderReadOnly', { folder })
}

// One level at a time: Node's recursive mkdir never returns where the system answers "no such file" to a mkdir (/proc).
function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw new Error(`${folder} is no folder`)
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder)
}

function isOnNetwork(folder: string): boolean {
  if (folder.startsWith('\\\\') || folder.startsWith('//')) return true
  return process.platform === 'linux' && networkFileSystems.has(statfsSync(folder).type)
}

/** Asking for permission is not enough (a read-only mount, a quota): writes something. */
export function canWrite(folder: string): boolean {
  const probe = join(folder, `.anshi-probe-${process.pid}`)
  try {
    accessSync(folder, constants.W_OK)
    // SQLite would open a store that cannot be written without a word, for reading only.
    const store = join(folder, storeFileName)
    if (existsSync(store)) accessSync(store, constants.W_OK)
    writeFileSync(probe, 'x')
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { force: true })
  }
}

function isReadOnly(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'EACCES' || code === 'EROFS' || code === 'EPERM'
}
