// Makes what is shown follow the program: a version that ships another calendar, rule book or way of folding changes
// what stored events amount to, so the projections are made again from them, once.

import { createHash } from 'node:crypto'
import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { storeVersion } from '#db/migrate.ts'
import { readSetting, writeSetting } from '#db/queries/settings.ts'
import { inTransaction } from '#db/store-handle.ts'
import { shippedReckoning } from '#shared/reckoning/fold-reckoning.ts'
import { commandLineLogin } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'
import { deskVersion } from './desk-version.ts'
import { runTrackedJob } from './run-tracked-job.ts'

/** Resolves when what is shown agrees with this version; at once where it already does. */
export async function refreshProjections(desk: DeskServices): Promise<void> {
  const shipped = fingerprintOfShipped()
  const known = readSetting(desk.store, 'projectedBy')
  if (known === shipped) return
  if (known !== null) {
    await runTrackedJob(desk, { jobId: 'rebuild', name: 'rebuild', input: null, writes: true })
  }
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
  desk.signals.changed('cases')
}

function fingerprintOfShipped(): string {
  const { source, ruleBook } = shippedReckoning
  return createHash('sha256')
    .update(JSON.stringify([deskVersion, storeVersion, source, ruleBook]))
    .digest('hex')
}
