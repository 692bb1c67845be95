// Makes a verified backup now and records that it was made.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import type { BackUpResult } from '#electron/jobs/back-up.ts'
import type { DeskServices } from './desk-services.ts'

export async function runBackUp(
  desk: DeskServices,
  actor: string,
  folder: string | null = null,
): Promise<BackUpResult> {
  const result = await desk.jobs.run('backUp', { nowMs: desk.now(), folder })
  await desk.lane.run(() =>
    appendDeskEvent(desk.store, {
      type: 'backedUp',
      actor,
      atMs: desk.now(),
      details: { file: result.file, bytes: result.bytes, cases: result.cases },
    }),
  )
  desk.signals.changed('desk')
  return result
}
