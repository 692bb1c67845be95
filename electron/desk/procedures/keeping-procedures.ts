// Procedures of keeping the store: its health, backups, restoring, salvaging, verifying.

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { parseBackupName } from '#db/backups/backup-name.ts'
import { listBackups, type StoredBackup } from '#db/backups/list-backups.ts'
import { backupsFolderOf, canWrite } from '#db/data-folder.ts'
import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { readSetting, writeSetting } from '#db/queries/settings.ts'
import { readSinceBackup } from '#db/queries/since-backup.ts'
import { listStoresAside } from '#db/store-files.ts'
import { inTransaction } from '#db/store-handle.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { BackupView, DeskHealth } from '#shared/contract/keeping-contract.ts'
import { findSyncProgram } from '#shared/keeping/find-sync-program.ts'
import { judgeBackupAge, usualIntervalHours } from '#shared/keeping/judge-backup.ts'
import type { DeskServices } from '../desk-services.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { restoreInPlace, salvageInPlace } from '../keeping/change-store.ts'
import { rebuildOnRequest } from '../refresh-projections.ts'
import { runBackUp } from '../run-back-up.ts'
import { runTrackedJob } from '../run-tracked-job.ts'

type Where = BackupView['where']

export function keepingProcedures(os: GuardedProcedures['keeping'], desk: DeskServices) {
  return {
    health: os.health.handler(() => readHealth(desk)),

    backups: os.backups.handler(() => {
      const secondFolder = folderOf(desk, 'second')
      return {
        backups: [...viewsOf(desk, 'first'), ...viewsOf(desk, 'second')],
        folder: backupsFolderOf(desk.store.folder),
        secondFolder,
        secondReachable: secondFolder !== null && existsSync(secondFolder),
        intervalHours: Number(readSetting(desk.store, 'backupIntervalHours') ?? usualIntervalHours),
        canUndo: listStoresAside(desk.store.folder, 'before-restore').length > 0,
        salvaged: desk.keeping.salvaged,
      }
    }),

    backUpNow: os.backUpNow.handler(async ({ input, context }) => {
      const { file, bytes, cases, second } = await runBackUp(
        desk,
        actorOf(context.caller).login,
        'asked',
        input.jobId,
      )
      return { file, bytes, cases, second: second === 'none' || second === 'ok' ? second : 'failed' }
    }),

    changeSettings: os.changeSettings.handler(async ({ input: { intervalHours, secondFolder }, context }) => {
      if (secondFolder !== null) demandElsewhere(desk, secondFolder)
      const event = { type: 'backupSettingsChanged', actor: actorOf(context.caller).login } as const
      await desk.lane.run(() =>
        inTransaction(desk.store, () => {
          writeSetting(desk.store, 'backupIntervalHours', String(intervalHours))
          writeSetting(desk.store, 'backupSecondFolder', secondFolder ?? '')
          const details = { intervalHours, secondFolder: secondFolder ?? '' }
          appendDeskEvent(desk.store, { ...event, atMs: desk.now(), details })
        }),
      )
      desk.signals.changed('desk')
      return {}
    }),

    checkBackup: os.checkBackup.handler(({ input: { jobId, where, name }, context }) => {
      const { file } = findBackup(desk, where, name)
      const { login: by } = actorOf(context.caller)
      return runTrackedJob(desk, { jobId, by, name: 'checkBackup', input: { file }, writes: false })
    }),

    previewRestore: os.previewRestore.handler(async ({ input: { where, name } }) => {
      const backup = findBackup(desk, where, name)
      const lost = await desk.jobs.run('readBeyond', { file: backup.file })
      return { backup: toView(backup, where), lost }
    }),

    restore: os.restore.handler(({ input: { jobId, where, name }, context }) => {
      const { file } = findBackup(desk, where, name)
      return restoreInPlace(desk, { jobId, file, actor: actorOf(context.caller).login })
    }),

    previewUndo: os.previewUndo.handler(async () => ({
      lost: await desk.jobs.run('readBeyond', { file: findReplaced(desk) }),
    })),

    undoRestore: os.undoRestore.handler(({ input: { jobId }, context }) => {
      const file = findReplaced(desk)
      return restoreInPlace(desk, { jobId, file, actor: actorOf(context.caller).login })
    }),

    salvage: os.salvage.handler(({ input: { jobId }, context }) =>
      salvageInPlace(desk, { jobId, actor: actorOf(context.caller).login }),
    ),

    rebuild: os.rebuild.handler(({ input: { jobId }, context }) =>
      rebuildOnRequest(desk, { jobId, actor: actorOf(context.caller).login }),
    ),

    verify: os.verify.handler(({ input: { jobId }, context }) => {
      const { login: by } = actorOf(context.caller)
      return runTrackedJob(desk, { jobId, by, name: 'verify', input: null, writes: false })
    }),
  }
}

/**
 * A second copy has to lie elsewhere: a path of its own, and not beside the first.
 *
 * @throws FailureError dataFolderMissing (no folder there) | fieldInvalid (ours) | dataFolderReadOnly
 */
function demandElsewhere({ store }: DeskServices, folder: string): void {
  const field = 'secondFolder'
  if (!isAbsolute(folder) || !isFolder(folder)) throw new FailureError('dataFolderMissing', { field })
  const own = [store.folder, backupsFolderOf(store.folder)].filter(existsSync).map(one => realpathSync(one))
  if (own.includes(realpathSync(folder))) throw new FailureError('fieldInvalid', { field, reason: 'choice' })
  if (!canWrite(folder)) throw new FailureError('dataFolderReadOnly', { field })
}

// A share that does not answer is none either.
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function readHealth(desk: DeskServices): DeskHealth {
  const { unsaved, lastBackupMs, second } = readSinceBackup(desk.store)
  const { integrity, readOnly } = desk.keeping
  return {
    backup: judgeBackupAge({ nowMs: desk.now(), lastBackupMs, unsaved }),
    lastBackupMs,
    second: second === null ? 'none' : second.ok ? 'ok' : 'failed',
    integrity,
    readOnly,
    syncProgram: findSyncProgram(desk.store.folder, namesAbove(desk.store.folder)),
  }
}

// Names in the folder and in those above it, for the marks that programs leave. Folders that may not be read have none.
function namesAbove(folder: string): readonly string[] {
  const parent = dirname(folder)
  const names = readNames(folder)
  return parent === folder ? names : [...names, ...namesAbove(parent)]
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(name => name.startsWith('.'))
  } catch {
    return []
  }
}

function folderOf(desk: DeskServices, where: Where): string | null {
  return where === 'first'
    ? backupsFolderOf(desk.store.folder)
    : readSetting(desk.store, 'backupSecondFolder') || null
}

function viewsOf(desk: DeskServices, where: Where): readonly BackupView[] {
  const folder = folderOf(desk, where)
  return folder === null ? [] : listBackups(folder).map(backup => toView(backup, where))
}

/** @throws FailureError backupUnusable where there is no such backup of ours */
function findBackup(desk: DeskServices, where: Where, name: string): StoredBackup {
  const folder = folderOf(desk, where)
  const file = folder === null || parseBackupName(name) === null ? null : join(folder, name)
  const found = folder === null ? undefined : listBackups(folder).find(backup => backup.file === file)
  if (!found) throw new FailureError('backupUnusable', { reason: 'missing' })
  return found
}

/** The store that the last restore moved aside. @throws FailureError nothingToUndo */
function findReplaced({ store }: DeskServices): string {
  const [file] = listStoresAside(store.folder, 'before-restore')
  if (file === undefined) throw new FailureError('nothingToUndo')
  return file
}

function toView({ name, madeAtMs, bytes, manifest }: StoredBackup, where: Where): BackupView {
  if (manifest === null) return { where, name, madeAtMs, bytes, checked: null }
  const { reason, cases, events, attachments, newestRecordedAtMs } = manifest
  return { where, name, madeAtMs, bytes, checked: { reason, cases, events, attachments, newestRecordedAtMs } }
}
