// What was found when a backup was checked, kept beside it as JSON. A backup without one was never checked.

import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { syncFile } from './sync-to-disk.ts'

export const backupReasons = [
  'asked',
  'automatic',
  'closing',
  'beforeMigration',
  'beforeImport',
  // Made by earlier releases before a change of calendar or rules; read, no longer made.
  'beforeChange',
  'beforeRestore',
] as const
export type BackupReason = (typeof backupReasons)[number]

const manifestSchema = z.object({
  format: z.literal(1),
  madeAtMs: z.number(),
  reason: z.enum(backupReasons),
  bytes: z.number(),
  sha256: z.string().length(64),
  storeVersion: z.number(),
  events: z.number(),
  cases: z.number(),
  newestRecordedAtMs: z.number().nullable(),
  lastSeq: z.number(),
  chainHead: z.string(),
  /** Files in the attachments folder beside the backup when it was made. */
  attachments: z.number(),
})
export type BackupManifest = z.infer<typeof manifestSchema>

export function manifestFile(backup: string): string {
  return backup.replace(/\.sqlite$/, '.json')
}

export function writeManifest(backup: string, manifest: BackupManifest): void {
  const file = manifestFile(backup)
  const partial = `${file}.partial`
  writeFileSync(partial, `${JSON.stringify(manifest, null, 2)}\n`)
  syncFile(partial)
  renameSync(partial, file)
}

/** Null where the backup has none, it cannot be read, or the file has another size than was checked. */
export function readManifest(backup: string): BackupManifest | null {
  try {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestFile(backup), 'utf8')))
    return statSync(backup).size === manifest.bytes ? manifest : null
  } catch {
    return null
  }
}
