// The course of a case as a screen shows it: every event in words' codes, personal values masked, what was taken back
// marked with who, when, why, and what stands in its place.

import { listAccounts } from '#db/queries/accounts.ts'
import type { CaseEvent, CaseEventBody, FieldValues } from '#shared/cases/case-event.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { followSeries } from '#shared/cases/follow-series.ts'
import type { TimelineEntry } from '#shared/contract/case-page-contract.ts'
import type { DeskServices } from './desk-services.ts'
import { maskFields } from './mask-fields.ts'
import type { KnownCase } from './record-case-event.ts'

/** In order of recording. */
export function readTimeline(desk: DeskServices, { state, events }: KnownCase): TimelineEntry[] {
  const nameOf = readActorNames(desk)
  const effective = new Set(state.effective.map(event => event.id))
  const seriesOf = followSeries(state.effective)
  return events.map(event => ({
    ...describeBody(event.body, state),
    series: seriesOf(event),
    receipt: receiptOf(event),
    eventId: event.id,
    type: event.body.type,
    happenedOn: event.happenedOn,
    recordedAtMs: event.recordedAtMs,
    actor: nameOf(event.actor),
    retracted: !effective.has(event.id),
    retraction: effective.has(event.id) ? null : findRetraction(events, event, nameOf),
  }))
}

/** Names of accounts by login; a login without an account stands for itself. */
export function readActorNames(desk: DeskServices): (login: string) => string {
  const names = new Map(listAccounts(desk.store).map(account => [account.login, account.name]))
  return login => names.get(login) ?? login
}

function findRetraction(
  events: readonly CaseEvent[],
  { id }: CaseEvent,
  nameOf: (login: string) => string,
): TimelineEntry['retraction'] {
  const taken = events.find(({ body }) => body.type === 'eventRetracted' && body.eventId === id)
  if (taken?.body.type !== 'eventRetracted') return null
  const replacement = events.find(({ body }) => 'replaces' in body && body.replaces === id)
  return {
    reason: taken.body.reason,
    actor: nameOf(taken.actor),
    recordedAtMs: taken.recordedAtMs,
    replacedBy: replacement?.id ?? null,
  }
}

type Described = Omit<
  TimelineEntry,
  | 'eventId'
  | 'type'
  | 'happenedOn'
  | 'recordedAtMs'
  | 'actor'
  | 'retracted'
  | 'retraction'
  | 'receipt'
  | 'series'
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
    replaces: 'replaces' in body ? (body.replaces ?? null) : null,
    attachment: attachmentOf(body),
    link: linkOf(body),
  }
}

function receiptOf({ body, happenedOn }: CaseEvent): TimelineEntry['receipt'] {
  if (body.type !== 'caseRegistered' && body.type !== 'receiptCorrected') return null
  const { receivedTime, deemed } = body
  const { on, how, reason } = deemed ?? { on: happenedOn, how: 'sameDay' as const, reason: '' }
  return { time: receivedTime, countsOn: on, how, reason }
}

function attachmentOf(body: CaseEventBody): TimelineEntry['attachment'] {
  if (body.type !== 'attachmentAdded') return null
  const { name, mediaType, bytes, sha256, label } = body
  return { name, mediaType, bytes, sha256, label }
}

function linkOf(body: CaseEventBody): TimelineEntry['link'] {
  return body.type === 'caseLinked' ? { relation: body.relation, caseNumber: body.other.caseNumber } : null
}

function noteOf(body: CaseEventBody): string {
  if ('note' in body) return body.note
  if ('reason' in body) return body.reason
  if (body.type === 'noteAdded') return body.text
  if (body.type === 'caseRegistered') return body.standing?.reason ?? ''
  return body.type === 'clerkAssigned' ? body.clerk : ''
}

function withoutNulls(fields: Readonly<Record<string, FieldValues[string] | null>>): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as FieldValues
}
