// The case page: everything a screen shows of one case, for one reader, on one day.

import { readCaseRow } from '#db/queries/case-row.ts'
import { caseWorkers } from '#shared/access/role.ts'
import type { CaseEvent, CaseEventBody } from '#shared/cases/case-event.ts'
import { principalsOf } from '#shared/cases/case-parties.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { findBoundClock } from '#shared/cases/judge-clocks.ts'
import { listLegalActions } from '#shared/cases/legal-actions.ts'
import { readStandingReceipt, type StandingReceipt } from '#shared/cases/standing-receipt.ts'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Actor } from './access/actor.ts'
import { showParties, toCaseLine, toClockView } from './clock-lines.ts'
import { readOpenness } from './demand-open.ts'
import type { DeskServices } from './desk-services.ts'
import { maskFields } from './mask-fields.ts'
import { offerAction } from './offer-action.ts'
import { readTimeline } from './read-timeline.ts'
import { type KnownCase, readKnownCase } from './record-case-event.ts'
import { withholdView } from './withhold-view.ts'

/** @throws FailureError caseNotFound */
export function readCaseView(
  desk: DeskServices,
  id: number,
  reader: Actor,
  asOf: PlainDate | null,
): CaseView {
  const known = readKnownCase(desk, id, asOf)
  const row = readCaseRow(desk.store, id)
  if (!row) throw new FailureError('caseNotFound')
  const day = asOf ?? desk.today()
  const { state, clocks } = known
  const bound = state.closedOn === null ? findBoundClock(clocks) : null
  const { stage, clerk, outcome, closedOn } = state
  const boundRow = bound ? { caseId: id, clock: bound.clock, round: bound.round } : null
  const registration = findRegistration(known.events)
  const receipt = readStandingReceipt(state.effective)
  const openness = readOpenness(desk, id, reader)
  const line = toCaseLine({ ...row, stage, clerk, outcome, closedOn }, boundRow, day, desk.reckoning)
  const view: CaseView = {
    line: openness === 'confidential' ? { ...line, ...nameCase(state) } : line,
    openness,
    version: known.events.length,
    ...maskFields(state),
    mayUnmask: caseWorkers.includes(reader.role),
    receivedTime: receipt.time,
    deemed: describeDeemed(receipt),
    overrides: state.overrides,
    ledger: registration.ledger
      ? { file: registration.ledger.file, sheet: registration.ledger.sheet, row: registration.ledger.row }
      : null,
    actions: asOf === null ? offerActions(state, reader) : [],
    openPauses: state.pauses
      .filter(pause => pause.to === null)
      .map(({ ground, from }) => ({ ground, since: from })),
    pauses: [...state.pauses],
    clocks: clocks.map(clock => toClockView(clock, day, desk.reckoning)),
    extendable: listExtendable(known),
    timeline: readTimeline(desk, known),
  }
  return openness === 'withheld' ? withholdView(view) : view
}

// What lists do not hold of a confidential case, its own page does.
function nameCase(state: CaseState): Pick<CaseView['line'], 'title' | 'parties'> {
  return { title: state.title, parties: showParties(principalsOf(state)) }
}

function findRegistration(events: readonly CaseEvent[]): Extract<CaseEventBody, { type: 'caseRegistered' }> {
  for (const { body } of events) if (body.type === 'caseRegistered') return body
  throw new FailureError('caseNotFound')
}

function describeDeemed({ cameInOn, receivedOn, how, reason }: StandingReceipt): CaseView['deemed'] {
  return cameInOn === receivedOn ? null : { cameInOn, how, reason }
}

function offerActions(state: CaseState, reader: Actor): CaseView['actions'] {
  return listLegalActions(state, reader.role).map(action => offerAction(action, state))
}

function listExtendable({ state, clocks }: KnownCase): CaseView['extendable'] {
  if (state.closedOn !== null) return []
  return clocks
    .filter(({ facts, clock }) => facts.rule.extension !== null && clock.stop === null)
    .map(({ facts }) => ({
      ruleId: facts.rule.id,
      unit: facts.rule.unit,
      pending: facts.extensions.some(({ approvedOn, refused }) => approvedOn === null && !refused),
    }))
}
