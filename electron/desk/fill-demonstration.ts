// Fills an empty desk with invented cases. A desk that holds cases is never added to: real and invented do not mix.

import { countCases } from '#db/queries/counts.ts'
import { readSetting, writeSetting } from '#db/queries/settings.ts'
import { inTransaction } from '#db/store-handle.ts'
import type { DemonstrationShape } from '#electron/demonstration/plan-demonstration.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { DeskServices } from './desk-services.ts'
import { runTrackedJob } from './run-tracked-job.ts'

/** Short name in the numbers of a demonstration whose centre has none yet. */
const inventedShortName = '示'

/** @throws FailureError deskHoldsCases */
export async function fillDemonstration(
  desk: DeskServices,
  what: {
    readonly jobId: string
    /** The year has a number of its own. */
    readonly cases?: number
    readonly seed: number
    readonly shape?: DemonstrationShape
  },
): Promise<{ cases: number }> {
  if (countCases(desk.store) > 0) throw new FailureError('deskHoldsCases')
  await desk.lane.run(() => inTransaction(desk.store, () => writeSetting(desk.store, 'demonstration', 'yes')))
  const input = {
    cases: what.cases ?? 0,
    shape: what.shape ?? 'even',
    seed: what.seed,
    today: desk.today(),
    nowMs: desk.now(),
    shortName: readSetting(desk.store, 'shortName') ?? inventedShortName,
    clerks: [],
  }
  const made = await runTrackedJob(desk, {
    jobId: what.jobId,
    name: 'buildDemonstration',
    input,
    writes: true,
  })
  desk.signals.changed('cases', 'desk')
  return made
}
