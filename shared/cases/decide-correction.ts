// Decides whether a step recorded wrongly may be recorded anew in one go: the old one taken back, the right one put in
// its place. Steps in the middle too, as long as every later one still follows.

import type { Role } from '#shared/access/role.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CaseEvent, CaseEventBody, StepRecorded } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { placesOf } from './course-places.ts'
import { findStanding, laterStepRests, retractionOf } from './decide-retraction.ts'
import { decideStep, type StepCommand } from './decide-step.ts'
import { findNewlyBrokenStep } from './find-broken-step.ts'
import { foldCase } from './fold-case.ts'
import type { ActionDeclaration } from './kind-declaration.ts'
import { findAction } from './kinds.ts'
import { listLegalActions } from './legal-actions.ts'

export interface CorrectionCommand extends StepCommand {
  readonly eventId: string
  readonly reason: string
  /** Fields whose recorded value stays: the ones whoever corrects may not see. */
  readonly kept: readonly string[]
}

export interface Correction {
  readonly retraction: CaseEventBody
  readonly step: StepRecorded
}

/** @returns both events, or eventNotFound | laterStepRests | what decideStep refuses */
export function decideCorrection(
  events: readonly CaseEvent[],
  command: CorrectionCommand,
  role: Role,
  today: PlainDate,
): Outcome<Correction> {
  const target = findStanding(events, command.eventId)
  if (target?.body.type !== 'stepRecorded') return fail('eventNotFound')
  const old = target.body
  const kept = Object.fromEntries(
    command.kept.flatMap(id => (old.fields[id] === undefined ? [] : [[id, old.fields[id]]])),
  )
  const given = { ...command, fields: { ...command.fields, ...kept } }
  const decided = decideStep(stateToCorrect(events, target, command.action), given, role, today)
  if (!decided.ok) return decided
  const step = { ...decided.value, replaces: target.id }
  const broken = findNewlyBrokenStep(events, withCorrection(events, target, step, command.happenedOn))
  if (broken !== null) return laterStepRests(broken)
  return succeed({
    retraction: { type: 'eventRetracted', eventId: target.id, reason: command.reason },
    step,
  })
}

/** The step's own action first, then what else could have been recorded in its place without breaking a later step. */
export function listCorrections(
  events: readonly CaseEvent[],
  target: CaseEvent & { readonly body: StepRecorded },
  role: Role,
): readonly ActionDeclaration[] {
  const before = stateBefore(events, target)
  const own = findAction(before.kind, target.body.action)
  const others = listLegalActions(before, role).filter(
    action =>
      action.id !== own?.id &&
      findNewlyBrokenStep(
        events,
        withCorrection(
          events,
          target,
          { ...target.body, action: action.id, replaces: target.id },
          target.happenedOn,
        ),
      ) === null,
  )
  return own ? [own, ...others] : others
}

// A step that its own stage did not allow (from a ledger) may still be put right as what it is.
function stateToCorrect(events: readonly CaseEvent[], target: CaseEvent, action: string): CaseState {
  const state = stateBefore(events, target)
  const own = target.body.type === 'stepRecorded' && target.body.action === action
  const declared = findAction(state.kind, action)
  if (!own || !declared || declared.from.includes(state.stage)) return state
  return { ...state, stage: declared.from[0] ?? state.stage }
}

/** The case as it stood when the event took its place. */
export function stateBefore(events: readonly CaseEvent[], target: CaseEvent): CaseState {
  const { effective } = foldCase(events)
  const index = effective.findIndex(({ id }) => id === target.id)
  return foldCase(index > 0 ? effective.slice(0, index) : effective.slice(0, 1))
}

// What was recorded, and what would be: `recordedAtMs` of the new step does not matter, it takes the old one's place.
function withCorrection(
  events: readonly CaseEvent[],
  target: CaseEvent,
  step: StepRecorded,
  happenedOn: PlainDate,
): readonly CaseEvent[] {
  const place = placesOf(events)(target)
  const retraction: CaseEventBody = { type: 'eventRetracted', eventId: target.id, reason: '-' }
  return [
    ...events,
    retractionOf(target, retraction),
    { ...target, id: `correction of ${target.id}`, recordedAtMs: place.recordedAtMs, happenedOn, body: step },
  ]
}
