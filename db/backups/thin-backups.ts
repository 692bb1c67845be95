// Removes the backups that the thinning rule does not keep. Only checked ones of our own naming are counted or
// removed; the newest never is.

import { rmSync } from 'node:fs'
import { chooseKeptBackups } from '#shared/keeping/choose-kept-backups.ts'
import { manifestFile } from './backup-manifest.ts'
import { listBackups } from './list-backups.ts'

/** @returns names of what was removed */
export function thinBackups(folder: string): readonly string[] {
  const checked = listBackups(folder).filter(({ manifest }) => manifest !== null)
  const kept = new Set(chooseKeptBackups(checked))
  const gone = checked.filter(backup => !kept.has(backup))
  for (const { file } of gone) {
    // The manifest first: what is left after an interruption is an unchecked file, not a promise without one.
    rmSync(manifestFile(file), { force: true })
    rmSync(file, { force: true })
  }
  return gone.map(({ name }) => name)
}
