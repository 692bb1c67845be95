// Backups and health of the desk in memory: enough for screens to be looked at and tested.

import type { BackupView, DeskHealth, SalvagedView } from '#shared/contract/keeping-contract.ts'
import type { StandInProcedures } from './stand-in-ground.ts'

const hourMs = 3_600_000

export const wholeHealth: DeskHealth = {
  backup: 'fresh',
  lastBackupMs: Date.now() - 3 * hourMs,
  second: 'none',
  integrity: 'whole',
  readOnly: null,
  syncProgram: null,
}

/** What happened to the store before. */
export interface KeptBefore {
  readonly restored?: boolean
  readonly salvaged?: SalvagedView
  /** What a check finds. */
  readonly findings?: string[]
}

/**
 * @param cases how many there are now
 * @param health how the store is, where it is not well
 * @param past what happened to it before
 */
export function standInKeeping(
  os: StandInProcedures['keeping'],
  cases: () => number,
  health: Partial<DeskHealth>,
  past: KeptBefore = {},
) {
  const backups: BackupView[] = [20, 4].map((day, index) => ({
    where: 'first',
    name: `anshi-202611${String(day).padStart(2, '0')}-040000000.sqlite`,
    madeAtMs: Date.UTC(2026, 10, day, 4),
    bytes: 12_582_912,
    checked:
      index === 0
        ? {
            reason: 'automatic',
            cases: cases() - 2,
            events: 400,
            attachments: 3,
            newestRecordedAtMs: Date.UTC(2026, 10, day, 3),
          }
        : null,
  }))
  let settings = { intervalHours: 4, secondFolder: null as string | null }
  let restored = past.restored ?? false
  const find = (name: string): BackupView => backups.find(one => one.name === name) as BackupView
  return {
    health: os.health.handler(() => ({ ...wholeHealth, ...health })),
    backups: os.backups.handler(() => ({
      backups,
      folder: '/home/desk/anshi/backups',
      secondReachable: settings.secondFolder !== null,
      canUndo: restored,
      salvaged: past.salvaged ?? null,
      ...settings,
    })),
    backUpNow: os.backUpNow.handler(() => {
      const made: BackupView = { ...(backups[0] as BackupView), name: 'anshi-20261121-040000000.sqlite' }
      backups.unshift({ ...made, madeAtMs: Date.UTC(2026, 10, 21, 4) })
      return { file: made.name, bytes: made.bytes, cases: cases(), second: 'none' as const }
    }),
    changeSettings: os.changeSettings.handler(({ input }) => {
      settings = input
      return {}
    }),
    checkBackup: os.checkBackup.handler(() => ({ sound: true })),
    previewRestore: os.previewRestore.handler(({ input }) => ({
      backup: find(input.name),
      lost: { cases: 2, events: 9, deskEvents: 0 },
    })),
    restore: os.restore.handler(() => {
      restored = true
      return { cases: cases() - 2, events: 400 }
    }),
    previewUndo: os.previewUndo.handler(() => ({ lost: { cases: 1, events: 3, deskEvents: 2 } })),
    undoRestore: os.undoRestore.handler(() => {
      restored = false
      return { cases: cases(), events: 409 }
    }),
    salvage: os.salvage.handler(() => ({
      events: 400,
      cases: cases() - 1,
      accounts: 5,
      missing: [{ from: 17, to: 19 }],
      doubtful: 0,
      setAside: 1,
    })),
    rebuild: os.rebuild.handler(() => {
      past = { ...past, findings: [] }
      return { cases: cases() }
    }),
    verify: os.verify.handler(() => ({ events: 409, cases: cases(), findings: past.findings ?? [] })),
  }
}
