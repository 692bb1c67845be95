// Links, transfers, splitting and reopening: what touches two cases is recorded of both or of neither.

import { findLinkedCase } from '#db/queries/case-links.ts'
import type { FieldValues, Overrides } from '#shared/cases/case-event.ts'
import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import { type LinkRelation, oppositeRelation } from '#shared/cases/case-link.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { expectedCheckDigit } from '#shared/cases/check-fields.ts'
import { isConfidential } from '#shared/cases/confidential.ts'
import { decideLink, decideReopening, decideSplit } from '#shared/cases/decide-link.ts'
import { decideRetraction } from '#shared/cases/decide-retraction.ts'
import { decideTransfer } from '#shared/cases/decide-transfer.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { readStandingReceipt } from '#shared/cases/standing-receipt.ts'
import { carryFields, type TransferId, transfersFrom } from '#shared/cases/transfers.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Actor } from './access/actor.ts'
import { unwrap } from './access/guard.ts'
import type { DeskServices } from './desk-services.ts'
import { type JointRecord, type OpenedCase, recordTogether } from './record-together.ts'

/** A case as the caller had seen it. */
interface Seen {
  readonly id: number
  readonly version: number
}

interface NewCase {
  readonly id: number
  readonly caseNumber: string
}

/** @throws FailureError caseNotFound | caseMoved | linkToItself | linkExists */
export function linkCases(
  desk: DeskServices,
  { id, version, otherId, note }: Seen & { readonly otherId: number; readonly note: string },
  actor: Actor,
): Promise<{ version: number }> {
  return recordTogether(desk, actor, record => {
    const one = record.open(id, version)
    const other = record.open(otherId, null)
    return { version: linkPair(record, one, 'related', other, desk.today(), note) }
  })
}

/** @throws FailureError caseNotFound | caseMoved | eventNotFound */
export function unlinkCases(
  desk: DeskServices,
  { id, version, eventId, reason }: Seen & { readonly eventId: string; readonly reason: string },
  actor: Actor,
): Promise<{ version: number }> {
  return recordTogether(desk, actor, record => {
    const one = record.open(id, version)
    const link = one.state.links.find(known => known.eventId === eventId)
    if (!link) throw new FailureError('eventNotFound')
    const after = retract(record, one, eventId, reason, desk.today())
    const otherId = findLinkedCase(desk.store, link.other.caseUid)
    if (otherId === null) return { version: after }
    const other = record.open(otherId, null)
    const back = other.state.links.find(
      known => known.relation === oppositeRelation[link.relation] && known.other.caseUid === one.ref.caseUid,
    )
    if (back) retract(record, other, back.eventId, reason, desk.today())
    return { version: after }
  })
}

export interface TransferRequest extends Seen {
  readonly transfer: TransferId
  readonly subKind: SubKind
  readonly happenedOn: PlainDate
  readonly title: string
  readonly fields: FieldValues
  readonly overrides?: Overrides | undefined
  readonly clerk: string | null
  readonly note: string
}

/** @throws FailureError caseNotFound | caseMoved | transferNotPossible | of the registration | of the closing step */
export function transferCase(
  desk: DeskServices,
  { id, version, ...wanted }: TransferRequest,
  actor: Actor,
): Promise<NewCase> {
  return recordTogether(desk, actor, record => {
    const source = record.open(id, version)
    const declared = transfersFrom(source.state).find(one => one.id === wanted.transfer)
    if (!declared?.to.subKinds.includes(wanted.subKind)) throw new FailureError('transferNotPossible')
    const target = { kind: declared.to.kind, subKind: wanted.subKind }
    const created = record.register({
      ...target,
      title: wanted.title,
      ...receivedOn(wanted.happenedOn, source.state),
      ...carry(target, source.state, carryFields(target, declared.fields, source.state), wanted),
      clerk: wanted.clerk ?? source.state.clerk,
      standingReason: source.state.caseNumber,
    })
    const command = { ...wanted, newNumber: created.caseNumber }
    const step = unwrap(decideTransfer(source.state, command, actor.role, desk.today()))
    if (step) record.record(source, wanted.happenedOn, step)
    linkNew(record, source, 'transferredTo', created, wanted.happenedOn, wanted.note)
    return { id: created.id, caseNumber: created.caseNumber }
  })
}

export interface SplitRequest extends Seen {
  readonly happenedOn: PlainDate
  readonly title: string
  readonly fields: FieldValues
  readonly overrides?: Overrides | undefined
  readonly note: string
}

/** @throws FailureError caseNotFound | caseMoved | actionNotLegal (closed) | a refused day | of the registration */
export function splitCase(
  desk: DeskServices,
  { id, version, happenedOn, title, note, ...given }: SplitRequest,
  actor: Actor,
): Promise<NewCase> {
  return recordTogether(desk, actor, record => {
    const source = record.open(id, version)
    const { state } = source
    unwrap(decideSplit(state, happenedOn, desk.today()))
    const business = businessOf(state)
    const created = record.register({
      ...business,
      title,
      receivedOn: state.cameInOn,
      receivedTime: readStandingReceipt(state.effective).time,
      deemed: { on: state.receivedOn, reason: state.caseNumber },
      ...carry(business, state, registeredFields(state), given),
      clerk: state.clerk,
      standingReason: state.caseNumber,
    })
    linkNew(record, source, 'splitInto', created, happenedOn, note)
    return { id: created.id, caseNumber: created.caseNumber }
  })
}

interface ReopenRequest extends Seen {
  readonly happenedOn: PlainDate
  readonly reason: string
}

/** As a new case. @throws FailureError caseNotFound | caseMoved | caseStillOpen | caseOpenAlready | a refused day */
export function reopenCase(
  desk: DeskServices,
  { id, version, happenedOn, reason }: ReopenRequest,
  actor: Actor,
): Promise<NewCase> {
  return recordTogether(desk, actor, record => {
    const source = record.open(id, version)
    const { state } = source
    unwrap(decideReopening(state, happenedOn, desk.today()))
    const business = businessOf(state)
    const created = record.register({
      ...business,
      title: state.title,
      ...receivedOn(happenedOn, state),
      ...carry(business, state, registeredFields(state), { fields: {} }),
      clerk: state.clerk,
      standingReason: state.caseNumber,
    })
    linkNew(record, source, 'reopenedAs', created, happenedOn, reason)
    return { id: created.id, caseNumber: created.caseNumber }
  })
}

/** The case itself goes on. @throws FailureError caseNotFound | caseMoved | caseStillOpen | caseOpenAlready | a refused day */
export function carryCaseOn(
  desk: DeskServices,
  { id, version, happenedOn, reason }: ReopenRequest,
  actor: Actor,
): Promise<{ version: number }> {
  return recordTogether(desk, actor, record => {
    const known = record.open(id, version)
    unwrap(decideReopening(known.state, happenedOn, desk.today()))
    return { version: record.record(known, happenedOn, { type: 'caseReopened', reason }) }
  })
}

// A ledger may have left the type empty; then there is nothing to log another case of.
function businessOf({ kind, subKind }: CaseState) {
  if (subKind === null) throw new FailureError('fieldRequired', { field: 'subKind' })
  return { kind, subKind }
}

// The centre's own act counts on its day, whether or not it is a working day; the case it comes from is the reason.
function receivedOn(day: PlainDate, source: CaseState) {
  return { receivedOn: day, receivedTime: null, deemed: { on: day, reason: source.caseNumber } }
}

// A number that was taken in spite of its check digit is carried on in spite of it.
function carry(
  { kind, subKind }: { readonly kind: CaseKind; readonly subKind: SubKind },
  source: CaseState,
  carried: FieldValues,
  given: { readonly fields: FieldValues; readonly overrides?: Overrides | undefined },
): { readonly fields: FieldValues; readonly overrides: Overrides } {
  const doubtful = fieldsOf(kind, subKind).filter(field => {
    const value = given.fields[field.id] === undefined ? carried[field.id] : undefined
    return value !== undefined && expectedCheckDigit(field, value) !== null
  })
  const reasons = doubtful.map(({ id }) => [id, source.overrides[id] ?? source.caseNumber])
  return {
    fields: { ...carried, ...(isConfidential(source) && { confidential: true }), ...given.fields },
    overrides: { ...Object.fromEntries(reasons), ...given.overrides },
  }
}

// What was found out in the course of one case is not known of another.
function registeredFields({ kind, subKind, fields }: CaseState): FieldValues {
  const asked = fieldsOf(kind, subKind).filter(field => field.atRegistration !== undefined)
  return Object.fromEntries(
    asked.flatMap(({ id }) => {
      const value = fields[id]
      return value === undefined ? [] : [[id, value]]
    }),
  )
}

function linkNew(
  record: JointRecord,
  source: OpenedCase,
  relation: LinkRelation,
  created: ReturnType<JointRecord['register']>,
  on: PlainDate,
  note: string,
): void {
  record.record(source, on, { type: 'caseLinked', relation, other: created.ref, note })
  const known = { id: created.id, events: record.eventsOf(created.id) }
  record.record(known, on, {
    type: 'caseLinked',
    relation: oppositeRelation[relation],
    other: source.ref,
    note,
  })
}

/** @returns the version of the first case */
function linkPair(
  record: JointRecord,
  one: OpenedCase,
  relation: LinkRelation,
  other: OpenedCase,
  on: PlainDate,
  note: string,
): number {
  const forth = unwrap(decideLink({ uid: one.ref.caseUid, state: one.state }, relation, other.ref, note))
  const opposite = oppositeRelation[relation]
  const back = unwrap(decideLink({ uid: other.ref.caseUid, state: other.state }, opposite, one.ref, note))
  record.record(other, on, back)
  return record.record(one, on, forth)
}

function retract(
  record: JointRecord,
  known: OpenedCase,
  eventId: string,
  reason: string,
  on: PlainDate,
): number {
  return record.record(known, on, unwrap(decideRetraction(known.events, { eventId, reason })))
}

/** Whether an event of a case is a link, which is taken back on both sides. */
export function isLinkEvent(known: Pick<OpenedCase, 'events'>, eventId: string): boolean {
  return known.events.some(({ id, body }) => id === eventId && body.type === 'caseLinked')
}
