// Procedures that do one thing with many cases. Each runs as a job, so that a window does not wait for 500 cases.

import type { BatchCommand } from '#shared/cases/batch-command.ts'
import type { BatchAnswer } from '#shared/contract/batch-contract.ts'
import type { ManyInput } from '../../jobs/decide-for-many.ts'
import type { Actor } from '../access/actor.ts'
import type { DeskServices } from '../desk-services.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'

type Chosen = ManyInput['cases']

export function batchProcedures(os: GuardedProcedures['cases'], desk: DeskServices) {
  return {
    offerSteps: os.offerSteps.handler(({ input, context }) =>
      desk.jobs.run('offerSteps', { ids: input.ids, reader: actorOf(context.caller) }),
    ),

    previewSteps: os.previewSteps.handler(({ input, context }) => {
      const { cases, ...step } = input
      const command = { type: 'step' as const, ...step }
      return desk.jobs.run('previewMany', {
        cases,
        command,
        actor: actorOf(context.caller),
        today: desk.today(),
      })
    }),

    recordSteps: os.recordSteps.handler(({ input, context }) => {
      const { cases, mode, ...step } = input
      return recordForMany(desk, actorOf(context.caller), cases, mode, { type: 'step', ...step })
    }),

    assignMany: os.assignMany.handler(({ input, context }) => {
      const command = { type: 'assign' as const, clerk: input.clerk, happenedOn: desk.today() }
      return recordForMany(desk, actorOf(context.caller), input.cases, input.mode, command)
    }),
  }
}

/** Records one command for many cases in one transaction, on the writing thread. */
export async function recordForMany(
  desk: DeskServices,
  actor: Actor,
  cases: Chosen,
  mode: 'all' | 'possible',
  command: BatchCommand,
): Promise<BatchAnswer> {
  const job = { cases, mode, command, actor, today: desk.today(), nowMs: desk.now() }
  const answer = await desk.lane.run(() => desk.jobs.run('recordMany', job))
  if (answer.count > 0) desk.signals.changed('cases')
  return answer
}
