// The backup that a migration waits for. The folder is under lock and nobody has the store open, so the file itself
// can be copied.

import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { backupsFolderOf, storeFileName } from '../data-folder.ts'
import { freeBackupFile } from './backup-name.ts'
import { completeBackup } from './complete-backup.ts'
import { copyAttachments } from './copy-attachments.ts'
import { settleFile } from './copy-store.ts'

/** @returns storeDamaged where the copy is not whole: a migration would only make it worse */
export function backUpForMigration(folder: string, madeAtMs: number): Outcome<string> {
  const target = backupsFolderOf(folder)
  const file = freeBackupFile(target, madeAtMs)
  const partial = `${file}.partial`
  mkdirSync(target, { recursive: true })
  try {
    settleFile(join(folder, storeFileName))
    copyFileSync(join(folder, storeFileName), partial)
    settleFile(partial)
    const attachments = copyAttachments(folder, target, () => undefined)
    const made = completeBackup(partial, file, { madeAtMs, reason: 'beforeMigration', attachments })
    return made.ok ? succeed(file) : fail('storeDamaged', { folder })
  } finally {
    rmSync(partial, { force: true })
  }
}
