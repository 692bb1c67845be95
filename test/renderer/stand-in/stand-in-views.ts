// What the stand-in desk answers for a case, computed by the real domain from its events.

import { toClockView } from '#electron/desk/clock-lines.ts'
import { offerAction } from '#electron/desk/offer-action.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { type CaseClock, computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { CaseEvent, CaseEventBody } from '#shared/cases/case-event.ts'
import { listParties } from '#shared/cases/case-parties.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { type CaseReader, isConfidential, mayOpen } from '#shared/cases/confidential.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { followSeries } from '#shared/cases/follow-series.ts'
import { findBoundClock, wasClosedInTime } from '#shared/cases/judge-clocks.ts'
import { listLegalActions } from '#shared/cases/legal-actions.ts'
import { readStandingReceipt } from '#shared/cases/standing-receipt.ts'
import type { CaseView, TimelineEntry } from '#shared/contract/case-page-contract.ts'
import type { CaseLine, ClockLine, ClockView } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { maskPartyName } from '#shared/identifiers/masking.ts'
import { readClock } from '#shared/limits/read-clock.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'
import type { StandInCase } from './stand-in-cases.ts'

export interface KnownCase {
  readonly one: StandInCase
  readonly state: CaseState
  readonly clocks: readonly CaseClock[]
}

export function knowCase(one: StandInCase): KnownCase {
  const state = foldCase(one.events)
  return { one, state, clocks: computeCaseClocks(state, shippedRuleBook, shippedCalendar()) }
}

export function readingOf({ clock, facts }: CaseClock, asOf: PlainDate) {
  return readClock(clock, facts.rule, asOf, shippedCalendar())
}

export function caseLineOf({ one, state, clocks }: KnownCase, asOf: PlainDate): CaseLine {
  const bound = state.closedOn === null ? findBoundClock(clocks) : null
  const reading = bound && readingOf(bound, asOf)
  const inTime = wasClosedInTime(state, clocks)
  const { caseNumber, kind, subKind, title, clerk, stage, outcome, receivedOn, closedOn } = state
  return {
    id: one.id,
    version: one.events.length,
    ...{ caseNumber, kind, subKind, title, clerk, stage, outcome, receivedOn, closedOn },
    parties: partiesOf(state),
    ruleId: bound?.facts.rule.id ?? null,
    due: bound?.clock.due ?? null,
    light: reading?.light ?? (inTime === null ? null : inTime ? 'closedInTime' : 'closedLate'),
    left: reading?.left ?? null,
    unit: bound?.facts.rule.unit ?? null,
    workingDaysLate: reading?.workingDaysLate ?? null,
  }
}

function partiesOf(state: CaseState): string {
  return listParties(state)
    .filter(({ role }) => role !== 'agency' && role !== 'organisation')
    .map(({ role, name }) => (role === 'reporter' ? '***' : maskPartyName(name)))
    .join(' / ')
}

export function clockLineOf(known: KnownCase, caseClock: CaseClock, asOf: PlainDate): ClockLine {
  const { caseNumber, kind, subKind, title, clerk, stage, lastHappenedOn, lastAction } = known.state
  const { rule } = caseClock.facts
  return {
    caseId: known.one.id,
    ...{ caseNumber, kind, subKind, title, clerk, stage, lastAction },
    parties: partiesOf(known.state),
    lastStepOn: lastHappenedOn,
    ruleId: rule.id,
    round: caseClock.round,
    unit: rule.unit,
    amount: rule.amount,
    start: caseClock.clock.start,
    due: caseClock.clock.due,
    pausedSince: caseClock.clock.pausedSince,
    ...readingOf(caseClock, asOf),
  }
}

export function clockViewOf(caseClock: CaseClock, asOf: PlainDate): ClockView {
  return toClockView(caseClock, asOf, { calendar: shippedCalendar(), ruleBook: shippedRuleBook })
}

export function caseViewOf(known: KnownCase, reader: CaseReader, asOf: PlainDate): CaseView {
  const { one, state, clocks } = known
  const { role } = reader
  const masked = typeof state.fields.mediator === 'string' ? ['mediator'] : []
  return {
    line: caseLineOf(known, asOf),
    openness: mayOpen(state, reader) ? (isConfidential(state) ? 'confidential' : 'open') : 'withheld',
    version: one.events.length,
    fields: { ...state.fields, ...(masked.length > 0 && { mediator: '刘**' }) },
    masked,
    mayUnmask: role === 'clerk' || role === 'supervisor',
    deemed: state.cameInOn === state.receivedOn ? null : readStandingReceipt(state.effective),
    overrides: state.overrides,
    receivedTime: readStandingReceipt(state.effective).time,
    ledger: null,
    actions: listLegalActions(state, role).map(action => offerAction(action, state)),
    openPauses: state.pauses.flatMap(({ ground, from, to }) =>
      to === null ? [{ ground, since: from }] : [],
    ),
    pauses: [...state.pauses],
    clocks: clocks.map(clock => clockViewOf(clock, asOf)),
    extendable: clocks
      .filter(({ facts, clock }) => facts.rule.extension !== null && clock.stop === null)
      .map(({ facts }) => ({
        ruleId: facts.rule.id,
        unit: facts.rule.unit,
        pending: facts.extensions.some(({ approvedOn, refused }) => approvedOn === null && !refused),
      })),
    timeline: timelineOf(known),
  }
}

function receiptOf(body: CaseEventBody, happenedOn: PlainDate): TimelineEntry['receipt'] {
  if (body.type !== 'caseRegistered' && body.type !== 'receiptCorrected') return null
  const { on, how, reason } = body.deemed ?? { on: happenedOn, how: 'sameDay' as const, reason: '' }
  return { time: body.receivedTime, countsOn: on, how, reason }
}

function timelineOf({ one, state }: KnownCase): TimelineEntry[] {
  const counting = new Set(state.effective.map(({ id }) => id))
  const seriesOf = followSeries(state.effective)
  return one.events.map(event => {
    const { id, happenedOn, recordedAtMs, actor, body } = event
    return {
      eventId: id,
      type: body.type,
      action: body.type === 'stepRecorded' ? body.action : null,
      happenedOn,
      dating: body.type === 'stepRecorded' ? body.dating : 'certain',
      recordedAtMs,
      actor,
      note: noteOf(body),
      fields: body.type === 'stepRecorded' ? body.fields : {},
      outcome: body.type === 'stepRecorded' ? body.outcome : null,
      ground: 'ground' in body ? body.ground : null,
      ruleId: 'ruleId' in body ? body.ruleId : null,
      days: 'days' in body ? body.days : null,
      approved: 'approved' in body ? body.approved : null,
      retracted: !counting.has(id),
      retraction: retractionOf(one.events, id),
      replaces: 'replaces' in body ? (body.replaces ?? null) : null,
      receipt: receiptOf(body, happenedOn),
      attachment: body.type === 'attachmentAdded' ? body : null,
      series: seriesOf(event),
      link:
        body.type === 'caseLinked' ? { relation: body.relation, caseNumber: body.other.caseNumber } : null,
    }
  })
}

function noteOf(body: CaseEventBody): string {
  if ('note' in body) return body.note
  if ('reason' in body) return body.reason
  return body.type === 'noteAdded' ? body.text : ''
}

function retractionOf(events: readonly CaseEvent[], id: string): TimelineEntry['retraction'] {
  const taken = events.find(({ body }) => body.type === 'eventRetracted' && body.eventId === id)
  if (taken?.body.type !== 'eventRetracted') return null
  const { actor, recordedAtMs } = taken
  const replacement = events.find(({ body }) => body.type === 'stepRecorded' && body.replaces === id)
  return { reason: taken.body.reason, actor, recordedAtMs, replacedBy: replacement?.id ?? null }
}
