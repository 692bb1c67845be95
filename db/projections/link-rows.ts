// The rows that show how a case hangs together with others: its links, its series, the closings after which it was
// carried on. Each side of a link is projected from its own case.

import type { CaseEvent } from '#shared/cases/case-event.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { toDayNumber } from '#shared/dates/plain-date.ts'
import type { CaseProjection, RowValues } from './case-projection.ts'

export function computeLinkRows(
  caseId: number,
  state: CaseState,
  events: readonly CaseEvent[],
): Pick<CaseProjection, 'case_link' | 'case_series' | 'past_closing'> {
  return {
    case_link: state.links.length === 0 ? [] : toLinkRows(caseId, state, uidOf(events)),
    case_series: state.series === null ? [] : [[caseId, state.series.uid, state.series.name]],
    past_closing: state.pastClosings.map(({ closedOn, reopenedOn }, ordinal) => [
      caseId,
      ordinal,
      toDayNumber(closedOn),
      toDayNumber(reopenedOn),
    ]),
  }
}

function toLinkRows(caseId: number, { links }: CaseState, ownUid: string): readonly RowValues[] {
  return links.map(({ eventId, relation, other, on, note }, ordinal) => [
    caseId,
    ordinal,
    eventId,
    ownUid,
    relation,
    other.caseUid,
    other.caseNumber,
    toDayNumber(on),
    note,
  ])
}

function uidOf(events: readonly CaseEvent[]): string {
  const registration = events.find(({ body }) => body.type === 'caseRegistered')
  if (!registration) throw new Error('a case without its registration event')
  return registration.id
}
