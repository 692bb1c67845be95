// What lies in the attachments folder, whether or not a case still names it. For backups and checks.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { attachmentFolderName } from './attachment-file.ts'

export interface AttachmentFile {
  readonly sha256: string
  /** Beneath the data folder, with `/`: `attachments/ab/cdef…`. */
  readonly path: string
  readonly bytes: number
}

/** Sorted by hash. Files that are not named like an attachment (a write that was cut short) are left out. */
export function listAttachmentFiles(folder: string): readonly AttachmentFile[] {
  const root = join(folder, attachmentFolderName)
  return namesIn(root, /^[0-9a-f]{2}$/).flatMap(first =>
    namesIn(join(root, first), /^[0-9a-f]{62}$/).map(rest => ({
      sha256: first + rest,
      path: `${attachmentFolderName}/${first}/${rest}`,
      bytes: statSync(join(root, first, rest)).size,
    })),
  )
}

function namesIn(folder: string, wanted: RegExp): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(name => wanted.test(name))
      .sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
