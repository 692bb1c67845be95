// Bringing in ledgers at the desk in memory: every file reads as the same plan.

import { isEntryKind } from '#shared/registries/entry-kind.ts'
import { standInPlan, standInRegistryPlan } from './stand-in-answers.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { file } from './stand-in-settle.ts'

export function standInLedger(os: StandInProcedures['ledger'], { user }: StandInGround) {
  return {
    batches: os.batches.handler(() => [
      {
        id: 1,
        file: '2025年预审台账.xlsx',
        importedAtMs: Date.UTC(2026, 0, 5, 3),
        actor: '李知行',
        imported: 940,
        skipped: 0,
        leftOut: 6,
      },
    ]),
    read: os.read.handler(({ input: { file: given, kind } }) => {
      const name = given.name ?? '台账.xlsx'
      return isEntryKind(kind) ? standInRegistryPlan(name, kind) : standInPlan(name)
    }),
    apply: os.apply.handler(({ input }) => ({
      id: 2,
      file: '预审台账.xlsx',
      importedAtMs: Date.now(),
      actor: user.name,
      imported: input.rows === 'all' ? 992 : 986,
      skipped: 0,
      leftOut: input.rows === 'all' ? 0 : 6,
    })),
    badRows: os.badRows.handler(() => file('未导入的行.xlsx', 'application/octet-stream')),
  }
}
