// Removes what a process that was killed left of a copy it was making. A half copy holds nothing that is not in what it
// was copied from; whatever has any other name stays where it is.

import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { attachmentFolderName } from '../attachments/attachment-file.ts'
import { backupsFolderOf } from '../data-folder.ts'

// A backup or its manifest, and what SQLite puts beside a file that it writes.
const ofBackup = /^(anshi-\d{8}-\d{9})\.(sqlite|json)\.partial(-(journal|wal|shm))?$/
const ofStore = /^anshi\.(sqlite\.incoming|holder\.json\.\d+)\.partial(-(journal|wal|shm))?$/
const ofAttachment = /^\.[0-9a-f-]{36}\.partial$/

/**
 * For whoever has just taken the folder's lock and begun nothing yet: copies into the folder are only ever made under
 * that lock, so whoever made these is gone. @returns what was removed, absolute
 */
export function removeHalfCopies(folder: string): readonly string[] {
  return [
    ...removeNamed(backupsFolderOf(folder), name => ofBackup.test(name)),
    ...removeNamed(folder, name => ofStore.test(name)),
    ...removeNamed(join(folder, attachmentFolderName), name => ofAttachment.test(name)),
  ]
}

/**
 * The same for a folder that backups are copied to, where another desk's copy may be on its way: only copies of backups
 * that lie in `backups`, which is this desk's alone, are removed.
 */
export function removeHalfCopiesOf(backups: string, folder: string): readonly string[] {
  return removeNamed(folder, name => {
    const [, original] = ofBackup.exec(name) ?? []
    return original !== undefined && existsSync(join(backups, `${original}.sqlite`))
  })
}

// What cannot be removed takes up room and does no other harm.
function removeNamed(folder: string, isHalf: (name: string) => boolean): readonly string[] {
  try {
    const files = readdirSync(folder).filter(isHalf)
    for (const name of files) rmSync(join(folder, name), { force: true })
    return files.map(name => join(folder, name))
  } catch {
    return []
  }
}
