// Brings a finished backup into a second folder (a USB disk, a share) and reads it back there.

import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type BackupManifest, writeManifest } from './backup-manifest.ts'
import { copyAttachments } from './copy-attachments.ts'
import { hashFile } from './hash-file.ts'
import { removeHalfCopiesOf } from './remove-half-copies.ts'
import { syncFile, syncFolder } from './sync-to-disk.ts'
import { thinBackups } from './thin-backups.ts'

/** Throws where it cannot be done; what was in the folder is then as it was. */
export function copyBackup(backup: string, folder: string, manifest: BackupManifest): string {
  mkdirSync(folder, { recursive: true })
  removeHalfCopiesOf(dirname(backup), folder)
  const file = join(folder, basename(backup))
  if (existsSync(file)) throw new Error(`${file} exists`)
  copyAttachments(dirname(backup), folder, () => undefined)
  const partial = `${file}.partial`
  try {
    copyFileSync(backup, partial)
    syncFile(partial)
    if (hashFile(partial) !== manifest.sha256) throw new Error(`${file} reads back differently`)
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
  writeManifest(file, manifest)
  syncFolder(folder)
  thinBackups(folder)
  return file
}
