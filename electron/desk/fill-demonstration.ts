// Fills an empty desk with invented cases. A desk that holds cases is never added to: real and invented do not mix.

import { readSetting } from '#db/queries/settings.ts'
import type { DemonstrationShape } from '#electron/demonstration/plan-demonstration.ts'
import type { DeskServices } from './desk-services.ts'
import { runTrackedJob } from './run-tracked-job.ts'

/** Short name in the numbers of a demonstration whose centre has none yet. */
const inventedShortName = '示'

/** @throws FailureError deskHoldsCases | jobCancelled */
export async function fillDemonstration(
  desk: DeskServices,
  what: {
    readonly jobId: string
    /** The year has a number of its own. */
    readonly cases?: number
    readonly seed: number
    readonly shape?: DemonstrationShape
    /** Written this many at a time, so that nobody who signs in meanwhile waits for the whole. Absent: at once. */
    readonly partCases?: number
  },
): Promise<{ cases: number }> {
  const input = {
    cases: what.cases ?? 0,
    shape: what.shape ?? 'even',
    seed: what.seed,
    today: desk.today(),
    nowMs: desk.now(),
    shortName: readSetting(desk.store, 'shortName') ?? inventedShortName,
    clerks: [],
  }
  const write = async (part: { from: number; count: number } | null) => {
    const work = { jobId: what.jobId, name: 'buildDemonstration', writes: true } as const
    const made = await runTrackedJob(desk, { ...work, input: { ...input, part } })
    desk.signals.changed('cases', 'desk')
    return made
  }
  if (what.partCases === undefined) return write(null)
  const count = what.partCases
  const first = await write({ from: 0, count })
  for (let from = count; from < first.cases; from += count) await write({ from, count })
  return first
}
