// Brings the attached files of a folder into a backup, or back. They never change, so a copy that is there is never
// written again.

import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { attachmentFile } from '../attachments/attachment-file.ts'
import { listAttachmentFiles } from '../attachments/list-attachment-files.ts'
import { hashFile } from './hash-file.ts'
import { syncFile } from './sync-to-disk.ts'

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
  const files = listAttachmentFiles(from)
  files.forEach(({ sha256 }, index) => {
    onFile(index, files.length)
    const target = attachmentFile(to, sha256)
    if (!existsSync(target)) bringAttachment(attachmentFile(from, sha256), target, sha256)
  })
  return files.length
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
