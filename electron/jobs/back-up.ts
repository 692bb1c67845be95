// Job: a verified copy of the store. Written beside its place, opened, checked and counted, then renamed: a name that
// looks like a backup is one.

import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { copyStore, inspectCopy } from '#db/back-up-store.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { advance, type Job } from './job.ts'

export interface BackUpInput {
  readonly nowMs: number
  /** Null: the folder `backups` beside the store. */
  readonly folder: string | null
}

export interface BackUpResult {
  readonly file: string
  readonly bytes: number
  readonly cases: number
}

export const backUp: Job<BackUpInput, BackUpResult> = async (context, { nowMs, folder }, control) => {
  const target = folder ?? join(context.folder, 'backups')
  mkdirSync(target, { recursive: true })
  const file = join(target, `anshi-${stamp(nowMs)}.sqlite`)
  if (existsSync(file)) throw new FailureError('backupFailed', { file, reason: 'exists' })
  const partial = `${file}.partial`
  try {
    await copyStore(context.reader(), partial, (done, total) => advance(control, 'copying', done, total))
    const { cases, finding } = inspectCopy(partial)
    if (finding !== null) throw new FailureError('backupFailed', { file, reason: finding })
    renameSync(partial, file)
    return { file, bytes: statSync(file).size, cases }
  } finally {
    rmSync(partial, { force: true })
  }
}

// 2026-11-21T08:00:00.123Z → 20261121-080000123, in UTC so that names sort as they were made.
function stamp(atMs: number): string {
  const [day = '', time = ''] = new Date(atMs).toISOString().replace('Z', '').split('T')
  return `${day.replaceAll('-', '')}-${time.replace(/[:.]/g, '')}`
}
