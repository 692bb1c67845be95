// One thing done with many cases of the stand-in desk, decided by the real domain.

import { type BatchCommand, commandFor, decideBatch, type OwnStep } from '#shared/cases/batch-command.ts'
import { offerToMany } from '#shared/cases/offer-to-many.ts'
import type { BatchAnswer } from '#shared/contract/batch-contract.ts'
import { standInEvent } from './stand-in-cases.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { knowCase } from './stand-in-views.ts'

interface Selection {
  readonly cases: readonly {
    readonly id: number
    readonly version: number
    readonly own?: OwnStep | undefined
  }[]
  readonly command: BatchCommand
  /** Null: only a preview. */
  readonly mode: 'all' | 'possible' | null
}

export interface StandInBatch {
  readonly offer: (ids: readonly number[]) => ReturnType<typeof offerToMany>
  readonly answer: (selection: Selection) => BatchAnswer
}

export function standInBatch({ cases, user, today }: StandInGround): StandInBatch {
  const find = (id: number) => cases.find(one => one.id === id)
  return {
    offer: (ids: readonly number[]) =>
      offerToMany(
        ids.flatMap(find).flatMap(one => (one ? [knowCase(one).state] : [])),
        user.role,
      ),

    answer({ cases: chosen, command: ofAll, mode }) {
      const decided = chosen.map(({ id, version, own }) => {
        const command = commandFor(ofAll, own)
        const one = find(id)
        if (!one) return { id, caseNumber: null, one, command, outcome: refused('caseNotFound') }
        const { state } = knowCase(one)
        const moved = one.events.length !== version
        const outcome = moved ? refused('caseMoved') : decideBatch(state, command, user.role, today)
        return { id, caseNumber: state.caseNumber, one, command, outcome }
      })
      const can = decided.filter(({ outcome }) => outcome.ok).length
      const records = mode === 'possible' || (mode === 'all' && can === decided.length)
      const answers = decided.map(({ id, caseNumber, one, command, outcome }) => {
        if (!outcome.ok) return { id, caseNumber, failure: outcome.failure, version: null }
        if (!records) return { id, caseNumber, failure: null, version: null }
        one?.events.push(standInEvent(outcome.value, command.happenedOn, user.name))
        return { id, caseNumber, failure: null, version: one?.events.length ?? null }
      })
      return { count: mode === null || records ? can : 0, cases: answers }
    },
  }
}

function refused(code: 'caseNotFound' | 'caseMoved') {
  return { ok: false as const, failure: { code, details: {} } }
}

export function standInBatchProcedures(
  os: StandInProcedures['cases'],
  batch: StandInBatch,
  { today }: StandInGround,
) {
  return {
    offerSteps: os.offerSteps.handler(({ input }) => batch.offer(input.ids)),
    previewSteps: os.previewSteps.handler(({ input: { cases, ...step } }) =>
      batch.answer({ cases, command: { type: 'step', ...step }, mode: null }),
    ),
    recordSteps: os.recordSteps.handler(({ input: { cases, mode, ...step } }) =>
      batch.answer({ cases, command: { type: 'step', ...step }, mode }),
    ),
    assignMany: os.assignMany.handler(({ input: { cases, mode, clerk } }) =>
      batch.answer({ cases, command: { type: 'assign', clerk, happenedOn: today }, mode }),
    ),
  }
}
