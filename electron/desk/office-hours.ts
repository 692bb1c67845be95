// The hours in which the desk receives cases: a centre's own, set by its administrator.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { readSetting, writeSetting } from '#db/queries/settings.ts'
import { inTransaction, type ReadStore } from '#db/store-handle.ts'
import { type OfficeHours, usualOfficeHours } from '#shared/cases/deemed-receipt.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { DeskServices } from './desk-services.ts'

export function readOfficeHours(store: ReadStore): OfficeHours {
  return {
    opens: readSetting(store, 'officeOpens') ?? usualOfficeHours.opens,
    closes: readSetting(store, 'officeCloses') ?? usualOfficeHours.closes,
  }
}

/** Cases logged before keep the day they were found to count from. @throws FailureError fieldInvalid */
export async function changeOfficeHours(
  desk: DeskServices,
  hours: OfficeHours,
  actor: string,
): Promise<void> {
  if (hours.closes <= hours.opens)
    throw new FailureError('fieldInvalid', { field: 'officeCloses', reason: 'time' })
  await desk.lane.run(() =>
    inTransaction(desk.store, () => {
      writeSetting(desk.store, 'officeOpens', hours.opens)
      writeSetting(desk.store, 'officeCloses', hours.closes)
      appendDeskEvent(desk.store, {
        type: 'officeHoursChanged',
        actor,
        atMs: desk.now(),
        details: { opens: hours.opens, closes: hours.closes },
      })
    }),
  )
  desk.signals.changed('desk')
}
