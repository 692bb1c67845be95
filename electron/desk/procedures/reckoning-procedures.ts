// Procedures of the working calendar and the rule book: what is in force, previewing a change, making it, trying out.

import { FailureError } from '#shared/contract/failure.ts'
import { describeReckoning } from '#shared/reckoning/describe-reckoning.ts'
import { parseCalendarDraft } from '#shared/reckoning/parse-calendar-draft.ts'
import { tryOut } from '#shared/reckoning/try-out.ts'
import { unwrap } from '../access/guard.ts'
import type { DeskServices } from '../desk-services.ts'
import { explainOn } from '../explain-case-clock.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { readActorNames } from '../read-timeline.ts'
import { runTrackedJob } from '../run-tracked-job.ts'

export function reckoningProcedures(os: GuardedProcedures['reckoning'], desk: DeskServices) {
  return {
    read: os.read.handler(() => describeReckoning({ ...desk.reckoning, nameOf: readActorNames(desk) })),

    parseCalendarFile: os.parseCalendarFile.handler(({ input }) =>
      unwrap(parseCalendarDraft(input.text, input.fileName)),
    ),

    preview: os.preview.handler(({ input: { jobId, change }, context }) => {
      const { login: by } = actorOf(context.caller)
      const job = { change, today: desk.today() }
      return runTrackedJob(desk, { jobId, by, name: 'previewReckoning', input: job, writes: false })
    }),

    // No backup comes first: an event is added, what is shown follows from it, and undoing it restores every date.
    apply: os.apply.handler(async ({ input: { jobId, change, expected }, context }) => {
      const { login: actor } = actorOf(context.caller)
      const job = { change, expected, actor, today: desk.today(), nowMs: desk.now() }
      const applied = await runTrackedJob(desk, {
        jobId,
        by: actor,
        name: 'applyReckoning',
        input: job,
        writes: true,
      })
      desk.signals.changed('reckoning', 'cases')
      return applied
    }),

    tryOut: os.tryOut.handler(({ input }) => {
      const clock = tryOut(input, desk.reckoning)
      if (!clock) throw new FailureError('fieldInvalid', { field: 'ruleId', reason: 'notInForce' })
      return explainOn(desk, clock, desk.today())
    }),
  }
}
