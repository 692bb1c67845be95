// Keeping the store: its health, its backups, going back to one, salvaging what is left of a damaged one.

import { z } from 'zod'
import { readFor, steerFor, writeFor } from './procedure.ts'

const keepers = ['supervisor', 'administrator'] as const
const jobSchema = z.strictObject({ jobId: z.string().min(1).max(64) })

/** A backup by its name in one of the two folders; never a path. */
const backupKeySchema = z.strictObject({ where: z.enum(['first', 'second']), name: z.string().max(60) })

const backupViewSchema = z.object({
  where: z.enum(['first', 'second']),
  name: z.string(),
  madeAtMs: z.number(),
  bytes: z.number(),
  /** What was counted when it was checked; null: it was never checked, or has changed since. */
  checked: z
    .object({
      reason: z.string(),
      cases: z.number(),
      events: z.number(),
      attachments: z.number(),
      newestRecordedAtMs: z.number().nullable(),
    })
    .nullable(),
})
export type BackupView = z.infer<typeof backupViewSchema>

export const readOnlyReasons = ['asked', 'damaged', 'newer'] as const

export const deskHealthSchema = z.object({
  /** `none`: never backed up; `stale`: a day of records, or more, is in no backup. */
  backup: z.enum(['none', 'fresh', 'stale']),
  lastBackupMs: z.number().nullable(),
  /** How the last copy to the second folder went. */
  second: z.enum(['none', 'ok', 'failed']),
  integrity: z.enum(['unchecked', 'checking', 'whole', 'damaged']),
  readOnly: z.enum(readOnlyReasons).nullable(),
  /** The program that carries the data folder off this machine; null: none. */
  syncProgram: z.string().nullable(),
})
export type DeskHealth = z.infer<typeof deskHealthSchema>

/** What is recorded now and is not in the store that would take its place; null: that cannot be told. */
const lostSchema = z
  .object({
    cases: z.number(),
    events: z.number(),
    /** Changes of settings, calendar, rules, registries, numbers and accounts. */
    deskEvents: z.number(),
  })
  .nullable()
export type LostView = z.infer<typeof lostSchema>

const restoredSchema = z.object({ cases: z.number(), events: z.number() })

export const salvagedSchema = z.object({
  events: z.number(),
  cases: z.number(),
  accounts: z.number(),
  missing: z.array(z.object({ from: z.number(), to: z.number() })),
  doubtful: z.number(),
  setAside: z.number(),
})
export type SalvagedView = z.infer<typeof salvagedSchema>

export const keepingContract = {
  /** For anyone: who sets the desk up must be told where not to keep it. */
  health: readFor('anyone').output(deskHealthSchema),
  backups: readFor([...keepers, 'auditor']).output(
    z.object({
      backups: z.array(backupViewSchema),
      folder: z.string(),
      secondFolder: z.string().nullable(),
      /** Whether the second folder can be reached now. */
      secondReachable: z.boolean(),
      intervalHours: z.number(),
      /** Whether a restore can be taken back. */
      canUndo: z.boolean(),
      /** What was salvaged last since the host started: every window starts over before it could be told. */
      salvaged: salvagedSchema.nullable(),
    }),
  ),
  backUpNow: writeFor(keepers)
    .input(jobSchema)
    .output(
      z.object({
        file: z.string(),
        bytes: z.number(),
        cases: z.number(),
        second: z.enum(['none', 'ok', 'failed']),
      }),
    ),
  changeSettings: writeFor(['administrator'])
    .input(
      z.strictObject({
        intervalHours: z.number().int().min(1).max(24),
        secondFolder: z.string().trim().min(1).max(500).nullable(),
      }),
    )
    .output(z.object({})),
  /** Reads a backup again and compares it with what was checked when it was made. */
  checkBackup: readFor(keepers)
    .input(jobSchema.extend(backupKeySchema.shape))
    .output(z.object({ sound: z.boolean() })),
  previewRestore: readFor(['administrator'])
    .input(backupKeySchema)
    .output(z.object({ backup: backupViewSchema, lost: lostSchema })),
  restore: steerFor(['administrator']).input(jobSchema.extend(backupKeySchema.shape)).output(restoredSchema),
  /** What taking the last restore back would do. */
  previewUndo: readFor(['administrator']).output(z.object({ lost: lostSchema })),
  undoRestore: steerFor(['administrator']).input(jobSchema).output(restoredSchema),
  salvage: steerFor(['administrator']).input(jobSchema).output(salvagedSchema),
  rebuild: writeFor(['administrator'])
    .input(jobSchema)
    .output(z.object({ cases: z.number() })),
  verify: readFor([...keepers, 'auditor'])
    .input(jobSchema)
    .output(z.object({ events: z.number(), cases: z.number(), findings: z.array(z.string()) })),
}
