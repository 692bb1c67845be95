// Procedures of bringing ledgers in.

import { listImportBatches } from '#db/queries/imports.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { governors } from '#shared/contract/registries-contract.ts'
import type { Actor } from '../access/actor.ts'
import type { DeskServices } from '../desk-services.ts'
import { toFile, workbookType } from '../files.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { readActorNames } from '../read-timeline.ts'
import { ensureBackup } from '../run-back-up.ts'
import { runTrackedJob } from '../run-tracked-job.ts'

/** The largest ledger taken from a window: ten times the largest seen. */
const mostBytes = 64 * 1024 * 1024

/** The largest ledger taken (200,000 rows) is read in about 15 s; a file that takes longer is not one. */
const readingLimit = { ms: 60_000, code: 'ledgerTooLarge' } as const

export function ledgerProcedures(os: GuardedProcedures['ledger'], desk: DeskServices) {
  return {
    batches: os.batches.handler(() => {
      const nameOf = readActorNames(desk)
      return listImportBatches(desk.store).map(batch => ({ ...batch, actor: nameOf(batch.actor) }))
    }),

    read: os.read.handler(async ({ input, context }) => {
      const { jobId, file, kind } = input
      if (file.size > mostBytes)
        throw new FailureError('ledgerTooLarge', { bytes: file.size, most: mostBytes })
      const caller = actorOf(context.caller)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const job = {
        bytes,
        name: file.name ?? '',
        kind,
        today: desk.today(),
        mayRule: mayRule(caller),
      }
      return runTrackedJob(desk, {
        jobId,
        by: caller.login,
        name: 'readLedger',
        input: job,
        writes: false,
        limit: readingLimit,
      })
    }),

    apply: os.apply.handler(async ({ input, context }) => {
      const { jobId, planId, rows, known = 'update' } = input
      const caller = actorOf(context.caller)
      const { login: actor } = caller
      await ensureBackup(desk, actor, 'beforeImport')
      const when = { nowMs: desk.now(), today: desk.today() }
      const job = { planId, rows, known, actor, mayRule: mayRule(caller), ...when }
      const batch = await runTrackedJob(desk, {
        jobId,
        by: actor,
        name: 'applyLedger',
        input: job,
        writes: true,
      })
      desk.signals.changed('cases', 'ledgers', 'registries')
      return batch
    }),

    badRows: os.badRows.handler(async ({ input }) => {
      const { name, bytes } = await desk.jobs.run('badLedgerRows', { planId: input.planId })
      return toFile(name, workbookType, bytes)
    }),
  }
}

// A list brings in what its reader could record by hand.
function mayRule({ role }: Actor): boolean {
  return governors.includes(role)
}
