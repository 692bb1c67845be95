// Makes a backup of a copy: opened, checked, counted, hashed, and only then given its name. A name that looks like a
// backup is one; what had that name before is never touched.

import { existsSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { type BackupManifest, type BackupReason, writeManifest } from './backup-manifest.ts'
import { hashFile } from './hash-file.ts'
import { inspectStoreFile } from './inspect-store-file.ts'
import { syncFolder } from './sync-to-disk.ts'

export interface BackupFacts {
  readonly madeAtMs: number
  readonly reason: BackupReason
  readonly attachments: number
}

/** @returns backupFailed where the copy is not whole or the name is taken */
export function completeBackup(
  partial: string,
  file: string,
  facts: BackupFacts,
  onPiece: (bytes: number) => void = () => undefined,
): Outcome<BackupManifest> {
  const inspected = inspectStoreFile(partial)
  if (!inspected.whole) return fail('backupFailed', { file, reason: inspected.finding, copy: 'notWhole' })
  const manifest: BackupManifest = {
    format: 1,
    ...facts,
    bytes: statSync(partial).size,
    sha256: hashFile(partial, onPiece),
    ...inspected.contents,
  }
  if (existsSync(file)) return fail('backupFailed', { file, reason: 'exists' })
  renameSync(partial, file)
  writeManifest(file, manifest)
  syncFolder(dirname(file))
  return succeed(manifest)
}
