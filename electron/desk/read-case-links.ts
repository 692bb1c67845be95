// What a case page shows of a case's links: the other cases, its series, where it could be handed on.

import { findLinkedCase, listSeriesMembers, readSeries } from '#db/queries/case-links.ts'
import { readCaseRow } from '#db/queries/case-row.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { decideReopening, decideSplit } from '#shared/cases/decide-link.ts'
import { listTransfers } from '#shared/cases/decide-transfer.ts'
import { offerTransfer } from '#shared/cases/offer-transfer.ts'
import type { CaseLinks } from '#shared/contract/links-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import type { Actor } from './access/actor.ts'
import { readOpenness } from './demand-open.ts'
import type { DeskServices } from './desk-services.ts'
import { readCaseLine } from './read-case-line.ts'
import { readKnownCase } from './record-case-event.ts'

/** A page shows no more members of a series than this; their number is told. */
const mostMembers = 200

/** @throws FailureError caseNotFound */
export function readCaseLinks(desk: DeskServices, id: number, reader: Actor): CaseLinks {
  const { state, events } = readKnownCase(desk, id)
  const today = desk.today()
  const withheld = readOpenness(desk, id, reader) === 'withheld'
  return {
    version: events.length,
    links: state.links.map(({ eventId, relation, other, on, note }) => {
      const otherId = findLinkedCase(desk.store, other.caseUid)
      const line = otherId === null ? null : (readLines(desk, [otherId])[0] ?? null)
      return { eventId, relation, caseNumber: other.caseNumber, on, note: withheld ? '' : note, line }
    }),
    series: withheld ? null : state.series && readSeriesView(desk, state.series.uid, reader),
    transfers: withheld
      ? []
      : listTransfers(state, reader.role, today).map(declared => offerTransfer(declared, state)),
    maySplit: !withheld && splits(state) && decideSplit(state, today, today).ok,
    mayReopen: !withheld && state.subKind !== null && decideReopening(state, today, today).ok,
  }
}

// A letter holds a complaint and a report: no other business begins with one letter for two cases.
function splits({ subKind }: CaseState): boolean {
  return subKind === 'complaint'
}

/** Null: no case is in such a series. Its name says what a member is about: one that is withheld is counted, not listed. */
export function readSeriesView(desk: DeskServices, uid: string, reader: Actor) {
  const series = readSeries(desk.store, uid)
  if (!series) return null
  const ids = listSeriesMembers(desk.store, uid, mostMembers)
  const members = readLines(
    desk,
    ids.filter(id => readOpenness(desk, id, reader) !== 'withheld'),
  )
  return { uid, name: series.name, members, total: series.cases }
}

function readLines(desk: DeskServices, ids: readonly number[]): CaseLine[] {
  return ids.flatMap(id => {
    const row = readCaseRow(desk.store, id)
    return row ? [readCaseLine(desk, row)] : []
  })
}
