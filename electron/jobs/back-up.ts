// Job: a verified copy of the store, its attachments with it, and a second copy elsewhere where that is wanted. What
// goes wrong with the second never spoils the first.

import { mkdirSync, rmSync } from 'node:fs'
import { type BackupReason, readManifest } from '#db/backups/backup-manifest.ts'
import { freeBackupFile } from '#db/backups/backup-name.ts'
import { completeBackup } from '#db/backups/complete-backup.ts'
import { copyAttachments } from '#db/backups/copy-attachments.ts'
import { copyBackup } from '#db/backups/copy-backup.ts'
import { copyStore } from '#db/backups/copy-store.ts'
import { thinBackups } from '#db/backups/thin-backups.ts'
import { backupsFolderOf } from '#db/data-folder.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { advance, type Job, type JobContext, type JobControl } from './job.ts'

export interface BackUpInput {
  readonly nowMs: number
  readonly reason: BackupReason
  /** Where a second copy goes; null: nowhere. */
  readonly secondFolder: string | null
}

export interface BackUpResult {
  readonly file: string
  readonly bytes: number
  readonly cases: number
  readonly events: number
  /** Place of the newest event of a case in it. */
  readonly lastSeq: number
  readonly sha256: string
  /** `failed: …` says why, for the log. */
  readonly second: string
}

/** @throws FailureError backupFailed | jobCancelled; what tells of the store itself (damage, a full disk) as it is */
export const backUp: Job<BackUpInput, BackUpResult> = async (context, input, control) => {
  const target = backupsFolderOf(context.folder)
  try {
    return await backUpTo(target, context, input, control)
  } catch (error) {
    throw asBackupFailure(error, target)
  }
}

async function backUpTo(
  target: string,
  context: JobContext,
  input: BackUpInput,
  control: JobControl,
): Promise<BackUpResult> {
  mkdirSync(target, { recursive: true })
  const file = freeBackupFile(target, input.nowMs)
  const partial = `${file}.partial`
  try {
    rmSync(partial, { force: true })
    await copyStore(context.folder, partial, (done, total) => advance(control, 'copying', done, total))
    // After the copy: an attachment is on disk before the event that names it, so none of the copy's is missed.
    const attachments = copyAttachments(context.folder, target, (done, total) =>
      advance(control, 'copying', done, total),
    )
    const facts = { madeAtMs: input.nowMs, reason: input.reason, attachments }
    const made = completeBackup(partial, file, facts, bytes => advance(control, 'checkingBackup', bytes, 0))
    if (!made.ok) throw new FailureError(made.failure.code, made.failure.details)
    const { bytes, cases, events, lastSeq, sha256 } = made.value
    thinBackups(target)
    return { file, bytes, cases, events, lastSeq, sha256, second: copyElsewhere(file, input, control) }
  } finally {
    rmSync(partial, { force: true })
  }
}

// Of a place that cannot take a copy: permissions, a file where the folder should be, a file held by another program.
function asBackupFailure(error: unknown, target: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^(EACCES|EPERM|EEXIST|ENOTDIR|EISDIR|ENOENT|EBUSY|EIO|SQLITE_CANTOPEN|SQLITE_IOERR)/.test(code))
    return error
  return new FailureError('backupFailed', { file: target, reason: code })
}

function copyElsewhere(file: string, { secondFolder }: BackUpInput, control: JobControl): string {
  const manifest = readManifest(file)
  if (secondFolder === null || manifest === null) return 'none'
  try {
    advance(control, 'copyingElsewhere', 0, 0)
    copyBackup(file, secondFolder, manifest)
    return 'ok'
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : String(error)}`
  }
}
