// Makes what is shown follow the program: a version that ships another calendar, rule book or way of folding changes
// what stored events amount to, so the projections are made again from them, once.

import { createHash } from 'node:crypto'
import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { storeVersion } from '#db/migrate.ts'
import { readSetting, writeSetting } from '#db/queries/settings.ts'
import { inTransaction } from '#db/store-handle.ts'
import { type FailureCode, FailureError } from '#shared/contract/failure.ts'
import { shippedReckoning } from '#shared/reckoning/fold-reckoning.ts'
import { commandLineLogin } from './access/actor.ts'
import { storeFailureOf } from './access/guard.ts'
import type { DeskServices } from './desk-services.ts'
import { deskVersion } from './desk-version.ts'
import { noteDamage } from './keeping/check-health.ts'
import { runTrackedJob } from './run-tracked-job.ts'

/** Resolves when what is shown agrees with this version; at once where it already does. */
export async function refreshProjections(desk: DeskServices): Promise<void> {
  const shipped = fingerprintOfShipped()
  const known = readSetting(desk.store, 'projectedBy')
  if (known === shipped) return
  if (known === null) return noteProjectedBy(desk, shipped, null)
  await rebuildAll(desk, shipped)
  desk.signals.changed('cases', 'desk')
}

// Until it has ended the lists may be empty, or what an older version made of the events: nobody is to rely on them.
async function rebuildAll(desk: DeskServices, shipped: string): Promise<void> {
  const { keeping } = desk
  const jobId = 'rebuild'
  const note = (done: number, total: number, failure: FailureCode | null) => {
    keeping.preparing = { jobId, done, total, failure }
  }
  note(0, 0, null)
  try {
    await runTrackedJob(desk, {
      ...{ jobId, name: 'rebuild', input: null, writes: true },
      onProgress: ({ done, total }) => note(done, total, null),
    })
    await noteProjectedBy(desk, shipped, commandLineLogin)
    keeping.preparing = null
  } catch (error) {
    const code = error instanceof FailureError ? error.failure.code : storeFailureOf(error)
    note(0, 0, code ?? 'unexpected')
    // A damaged store is read as far as it goes, and mended from within: nothing is recorded in it any more.
    if (code === 'storeDamaged') noteDamage(desk, error)
    throw error
  }
}

/**
 * Makes what is shown again because somebody asks for it. Until it has ended every list is as it was, and whoever records
 * waits.
 *
 * @throws FailureError jobCancelled: then it stays as it was
 */
export async function rebuildOnRequest(
  desk: DeskServices,
  { jobId, actor }: { jobId: string; actor: string },
): Promise<{ cases: number }> {
  const work = { jobId, by: actor, name: 'rebuild', input: null, writes: true } as const
  const { cases } = await runTrackedJob(desk, work)
  await noteProjectedBy(desk, fingerprintOfShipped(), actor)
  desk.signals.changed('cases', 'registries', 'desk')
  return { cases }
}

/** @param rebuiltBy who had the projections made again; null: nobody had to */
function noteProjectedBy(desk: DeskServices, shipped: string, rebuiltBy: string | null): Promise<void> {
  return desk.lane.run(() =>
    inTransaction(desk.store, () => {
      writeSetting(desk.store, 'projectedBy', shipped)
      if (rebuiltBy === null) return
      const event = { type: 'projectionsRebuilt', actor: rebuiltBy, atMs: desk.now() } as const
      appendDeskEvent(desk.store, { ...event, details: { version: deskVersion } })
    }),
  )
}

function fingerprintOfShipped(): string {
  const { source, ruleBook } = shippedReckoning
  return createHash('sha256')
    .update(JSON.stringify([deskVersion, storeVersion, source, ruleBook]))
    .digest('hex')
}
