// Links and series of the stand-in desk, decided by the real domain.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { SubKind } from '#shared/cases/case-kind.ts'
import { type CaseRef, type LinkRelation, oppositeRelation, type SeriesRef } from '#shared/cases/case-link.ts'
import { decideLink, decideReopening, decideSplit } from '#shared/cases/decide-link.ts'
import { decideTransfer, listTransfers } from '#shared/cases/decide-transfer.ts'
import { offerTransfer } from '#shared/cases/offer-transfer.ts'
import { carryFields, type TransferId, transfersFrom } from '#shared/cases/transfers.ts'
import type { CaseLinks } from '#shared/contract/links-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { registration, standInEvent } from './stand-in-cases.ts'
import type { StandInGround } from './stand-in-ground.ts'
import { must } from './stand-in-settle.ts'
import { caseLineOf, type KnownCase, knowCase } from './stand-in-views.ts'

export function standInLinks({ cases, user, today, find }: StandInGround) {
  const refOf = ({ one, state }: KnownCase): CaseRef => ({
    caseUid: one.events[0]?.id ?? '',
    caseNumber: state.caseNumber,
  })
  const byUid = (uid: string) => cases.find(one => one.events[0]?.id === uid)
  const join = (one: KnownCase, relation: LinkRelation, other: KnownCase, on: PlainDate, note: string) => {
    const forth = must(
      decideLink({ uid: refOf(one).caseUid, state: one.state }, relation, refOf(other), note),
    )
    const back = {
      type: 'caseLinked' as const,
      relation: oppositeRelation[relation],
      other: refOf(one),
      note,
    }
    one.one.events.push(standInEvent(forth, on, user.name))
    other.one.events.push(standInEvent(back, on, user.name))
    return { version: one.one.events.length }
  }
  const logNew = (
    what: { kind: KnownCase['state']['kind']; subKind: SubKind; title: string; fields: FieldValues },
    clerk: string | null,
    on: PlainDate,
  ): KnownCase => {
    const id = cases.length + 1
    const one = { id, events: [standInEvent(registration({ ...what, clerk }, 900 + id), on, user.name)] }
    cases.push(one)
    return knowCase(one)
  }
  const answerOf = ({ one, state }: KnownCase) => ({ id: one.id, caseNumber: state.caseNumber })
  const membersOf = (series: SeriesRef) => {
    const members = cases.map(knowCase).filter(({ state }) => state.series?.uid === series.uid)
    return { ...series, members: members.map(one => caseLineOf(one, today)), total: members.length }
  }

  return {
    series: membersOf,

    read(id: number): CaseLinks {
      const { one, state } = find(id)
      return {
        version: one.events.length,
        links: state.links.map(({ eventId, relation, other, on, note }) => {
          const known = byUid(other.caseUid)
          const line = known ? caseLineOf(knowCase(known), today) : null
          return { eventId, relation, caseNumber: other.caseNumber, on, note, line }
        }),
        series: state.series && membersOf(state.series),
        transfers: listTransfers(state, user.role, today).map(declared => offerTransfer(declared, state)),
        maySplit: state.subKind === 'complaint' && decideSplit(state, today, today).ok,
        mayReopen: decideReopening(state, today, today).ok,
      }
    },

    link: (id: number, otherId: number, note: string) =>
      join(find(id), 'related', find(otherId), today, note),

    unlink(id: number, eventId: string, reason: string) {
      const one = find(id)
      const link = one.state.links.find(known => known.eventId === eventId)
      const other = link && byUid(link.other.caseUid)
      const back =
        other && knowCase(other).state.links.find(known => known.other.caseUid === refOf(one).caseUid)
      one.one.events.push(standInEvent({ type: 'eventRetracted', eventId, reason }, today, user.name))
      if (other && back)
        other.events.push(standInEvent({ type: 'eventRetracted', eventId: back.eventId, reason }, today))
      return { version: one.one.events.length }
    },

    transfer(
      input: { id: number; transfer: TransferId; subKind: SubKind; title: string; fields: FieldValues } & {
        happenedOn: PlainDate
        note: string
      },
    ) {
      const source = find(input.id)
      const declared = transfersFrom(source.state).find(({ id }) => id === input.transfer)
      const command = { ...input, newNumber: '—' }
      const step = must(decideTransfer(source.state, command, user.role, today))
      const kind = declared?.to.kind ?? source.state.kind
      const carried = carryFields({ kind, subKind: input.subKind }, declared?.fields ?? {}, source.state)
      const fields = { ...carried, ...input.fields }
      const created = logNew({ ...input, kind, fields }, source.state.clerk, input.happenedOn)
      if (step) source.one.events.push(standInEvent(step, input.happenedOn, user.name))
      join(source, 'transferredTo', created, input.happenedOn, input.note)
      return answerOf(created)
    },

    split(input: { id: number; title: string; fields: FieldValues; happenedOn: PlainDate; note: string }) {
      const source = find(input.id)
      const { kind, subKind, clerk, receivedOn } = source.state
      must(decideSplit(source.state, input.happenedOn, today))
      const fields = { ...source.state.fields, ...input.fields }
      const created = logNew(
        { kind, subKind: subKind ?? 'complaint', title: input.title, fields },
        clerk,
        receivedOn,
      )
      join(source, 'splitInto', created, input.happenedOn, input.note)
      return answerOf(created)
    },

    reopen(input: { id: number; happenedOn: PlainDate; reason: string }) {
      const source = find(input.id)
      must(decideReopening(source.state, input.happenedOn, today))
      const { kind, subKind, title, fields, clerk } = source.state
      const what = { kind, subKind: subKind ?? 'complaint', title, fields }
      const created = logNew(what, clerk, input.happenedOn)
      join(source, 'reopenedAs', created, input.happenedOn, input.reason)
      return answerOf(created)
    },

    carryOn(input: { id: number; happenedOn: PlainDate; reason: string }) {
      const { one, state } = find(input.id)
      must(decideReopening(state, input.happenedOn, today))
      const body = { type: 'caseReopened' as const, reason: input.reason }
      one.events.push(standInEvent(body, input.happenedOn, user.name))
      return { version: one.events.length }
    },

    findSeries(text: string) {
      const known = new Map<string, SeriesRef>()
      for (const { state } of cases.map(knowCase)) if (state.series) known.set(state.series.uid, state.series)
      return [...known.values()]
        .filter(({ name }) => name.includes(text))
        .map(series => ({ ...series, cases: membersOf(series).total }))
    },
  }
}
