// The content-addressed files beside a store: attachments/ab/cdef…, each named by the SHA-256 of what it holds. They
// never change, so a copy that is there is never written again.

import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashFile } from './hash-file.ts'
import { syncFile } from './sync-to-disk.ts'

export const attachmentsFolderName = 'attachments'

const hashPattern = /^[0-9a-f]{64}$/

/** Hashes of the files under a folder, in order. Files of other names are not attachments. */
export function listAttachments(folder: string): readonly string[] {
  const root = join(folder, attachmentsFolderName)
  return entriesOf(root)
    .flatMap(first => entriesOf(join(root, first)).map(rest => first + rest))
    .filter(hash => hashPattern.test(hash))
    .sort()
}

export function attachmentFile(folder: string, hash: string): string {
  return join(folder, attachmentsFolderName, hash.slice(0, 2), hash.slice(2))
}

/**
 * Brings every attachment of one folder into another that lacks it: by a hard link where the disk is the same, which
 * costs no room, otherwise as a copy that is read back.
 *
 * @param onFile told how many are done, of how many; may throw to stop
 * @returns how many the target then has
 */
export function copyAttachments(
  from: string,
  to: string,
  onFile: (done: number, total: number) => void,
): number {
  const hashes = listAttachments(from)
  hashes.forEach((hash, index) => {
    onFile(index, hashes.length)
    const target = attachmentFile(to, hash)
    if (!existsSync(target)) bringAttachment(attachmentFile(from, hash), target, hash)
  })
  return hashes.length
}

function bringAttachment(source: string, target: string, hash: string): void {
  mkdirSync(dirname(target), { recursive: true })
  try {
    linkSync(source, target)
  } catch {
    const partial = `${target}.partial`
    rmSync(partial, { force: true })
    copyFileSync(source, partial)
    syncFile(partial)
    if (hashFile(partial) !== hash && hashFile(source) === hash)
      throw new Error(`attachment ${hash} was not copied`)
    renameSync(partial, target)
  }
}

/** One line for each attachment that does not hold what its name says. */
export function checkAttachments(folder: string, onFile: (done: number, total: number) => void): string[] {
  const hashes = listAttachments(folder)
  return hashes.flatMap((hash, index) => {
    onFile(index, hashes.length)
    return holds(attachmentFile(folder, hash), hash) ? [] : [`attachment ${hash}: not what its name says`]
  })
}

function holds(file: string, hash: string): boolean {
  try {
    return hashFile(file) === hash
  } catch {
    return false
  }
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
