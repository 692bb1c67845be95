// Job: reads a backup again: its hash, its pages, its counts, against what was written down when it was made.

import { readManifest } from '#db/backups/backup-manifest.ts'
import { hashFile } from '#db/backups/hash-file.ts'
import { inspectStoreFile } from '#db/backups/inspect-store-file.ts'
import { advance, type Job } from './job.ts'

/** @param file the backup, absolute */
export const checkBackup: Job<{ readonly file: string }, { sound: boolean }> = (
  _context,
  { file },
  control,
) => {
  const manifest = readManifest(file)
  if (manifest === null) return { sound: inspectStoreFile(file).whole }
  const hash = hashFile(file, bytes => advance(control, 'checkingBackup', bytes, manifest.bytes))
  const inspected = inspectStoreFile(file)
  return {
    sound: hash === manifest.sha256 && inspected.whole && inspected.contents.events === manifest.events,
  }
}
