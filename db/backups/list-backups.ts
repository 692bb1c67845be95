// The backups in a folder, by their names and manifests; their contents are not read.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BackupManifest, readManifest } from './backup-manifest.ts'
import { parseBackupName } from './backup-name.ts'

export interface StoredBackup {
  readonly file: string
  readonly name: string
  readonly madeAtMs: number
  readonly bytes: number
  /** Null: it was never checked, or is not as it was when it was. */
  readonly manifest: BackupManifest | null
}

/** Newest first; none where there is no such folder. */
export function listBackups(folder: string): readonly StoredBackup[] {
  return namesIn(folder)
    .flatMap(name => {
      const madeAtMs = parseBackupName(name)
      if (madeAtMs === null) return []
      const file = join(folder, name)
      const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 }
      return [{ file, name, madeAtMs, bytes: size, manifest: readManifest(file) }]
    })
    .sort((a, b) => b.madeAtMs - a.madeAtMs)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
