// The case page: everything a screen shows of one case, for one reader, on one day.

import { listAccounts } from '#db/queries/accounts.ts'
import { readCaseRow } from '#db/queries/case-row.ts'
import { caseWorkers } from '#shared/access/role.ts'
import type { CaseEvent, CaseEventBody, FieldValues } from '#shared/cases/case-event.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { findBoundClock } from '#shared/cases/judge-clocks.ts'
import { listLegalActions, outcomesOf } from '#shared/cases/legal-actions.ts'
import type { CaseView, TimelineEntry } from '#shared/contract/cases-contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Actor } from './access/actor.ts'
import { toCaseLine, toClockView } from './clock-lines.ts'
import type { DeskServices } from './desk-services.ts'
import { maskFields } from './mask-fields.ts'
import { type KnownCase, readKnownCase } from './record-case-event.ts'

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
  return {
    line: toCaseLine({ ...row, stage, clerk, outcome, closedOn }, boundRow, day, desk.reckoning),
    version: known.events.length,
    ...maskFields(state),
    mayUnmask: caseWorkers.includes(reader.role),
    receivedTime: registration.receivedTime,
    deemed: describeDeemed(registration, state),
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
    timeline: toTimeline(desk, known),
  }
}

function findRegistration(events: readonly CaseEvent[]): Extract<CaseEventBody, { type: 'caseRegistered' }> {
  for (const { body } of events) if (body.type === 'caseRegistered') return body
  throw new FailureError('caseNotFound')
}

function describeDeemed(
  { deemed }: ReturnType<typeof findRegistration>,
  { cameInOn, receivedOn }: CaseState,
): CaseView['deemed'] {
  if (!deemed || cameInOn === receivedOn) return null
  return { cameInOn, how: deemed.how, reason: deemed.reason }
}

function offerActions(state: CaseState, reader: Actor): CaseView['actions'] {
  return listLegalActions(state, reader.role).map(action => ({
    id: action.id,
    requiredFields: (action.requiredFields ?? []).filter(field => state.fields[field] === undefined),
    offeredFields: [...(action.offeredFields ?? [])],
    outcomes: [...outcomesOf(action)],
    closes: action.outcome !== undefined,
  }))
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

// Newest recording last, as it went into the log; what was taken back stays, marked.
function toTimeline(desk: DeskServices, { state, events }: KnownCase): TimelineEntry[] {
  const names = new Map(listAccounts(desk.store).map(account => [account.login, account.name]))
  const effective = new Set(state.effective.map(event => event.id))
  return events.map(event => ({
    ...describeBody(event.body, state),
    eventId: event.id,
    type: event.body.type,
    happenedOn: event.happenedOn,
    recordedAtMs: event.recordedAtMs,
    actor: names.get(event.actor) ?? event.actor,
    retracted: !effective.has(event.id),
  }))
}

type Described = Omit<
  TimelineEntry,
  'eventId' | 'type' | 'happenedOn' | 'recordedAtMs' | 'actor' | 'retracted'
>

function describeBody(body: CaseEventBody, state: CaseState): Described {
  const fields = 'fields' in body ? maskFields({ ...state, fields: withoutNulls(body.fields) }).fields : {}
  return {
    action: body.type === 'stepRecorded' ? body.action : null,
    dating: body.type === 'stepRecorded' ? body.dating : 'certain',
    outcome: body.type === 'stepRecorded' ? body.outcome : null,
    note: noteOf(body),
    fields,
    ground: 'ground' in body ? body.ground : null,
    ruleId: 'ruleId' in body ? body.ruleId : null,
    days: 'days' in body ? body.days : null,
    approved: 'approved' in body ? body.approved : null,
  }
}

function noteOf(body: CaseEventBody): string {
  if ('note' in body) return body.note
  if ('reason' in body) return body.reason
  if (body.type === 'noteAdded') return body.text
  return body.type === 'clerkAssigned' ? body.clerk : ''
}

function withoutNulls(fields: Readonly<Record<string, FieldValues[string] | null>>): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as FieldValues
}
