// Makes what is shown follow the program: a version that ships another calendar, rule book or way of folding changes
// what stored events amount to, so the projections are made again from them, once.

import { createHash } from 'node:crypto'
import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { storeVersion } from '#db/migrate.ts'
import { readSetting, writeSetting } from '#db/queries/settings.ts'
import { inTransaction } from '#db/store-handle.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { shippedReckoning } from '#shared/reckoning/fold-reckoning.ts'
import { commandLineLogin } from './access/actor.ts'
import { storeFailureOf } from './access/guard.ts'
import type { DeskServices } from './desk-services.ts'
import { deskVersion } from './desk-version.ts'
import { runTrackedJob } from './run-tracked-job.ts'

/** Resolves when what is shown agrees with this version; at once where it already does. */
export async function refreshProjections(desk: DeskServices): Promise<void> {
  const shipped = fingerprintOfShipped()
  const known = readSetting(desk.store, 'projectedBy')
  if (known === shipped) return
  if (known !== null) await rebuildAll(desk)
  await desk.lane.run(() =>
    inTransaction(desk.store, () => {
      writeSetting(desk.store, 'projectedBy', shipped)
      if (known === null) return
      const details = { version: deskVersion }
      appendDeskEvent(desk.store, {
        type: 'projectionsRebuilt',
        actor: commandLineLogin,
        atMs: desk.now(),
        details,
      })
    }),
  )
  desk.keeping.preparing = null
  desk.signals.changed('cases', 'desk')
}

// Until it has ended the lists may be empty, or what an older version made of the events: nobody is to rely on them.
async function rebuildAll(desk: DeskServices): Promise<void> {
  const { keeping } = desk
  const jobId = 'rebuild'
  keeping.preparing = { jobId, done: 0, total: 0, failure: null }
  try {
    await runTrackedJob(desk, {
      ...{ jobId, name: 'rebuild', input: null, writes: true },
      onProgress: ({ done, total }) => {
        keeping.preparing = { jobId, done, total, failure: null }
      },
    })
  } catch (error) {
    keeping.preparing = {
      jobId,
      done: 0,
      total: 0,
      failure: error instanceof FailureError ? error.failure.code : (storeFailureOf(error) ?? 'unexpected'),
    }
    throw error
  }
}

function fingerprintOfShipped(): string {
  const { source, ruleBook } = shippedReckoning
  return createHash('sha256')
    .update(JSON.stringify([deskVersion, storeVersion, source, ruleBook]))
    .digest('hex')
}
