// Writes how a case hangs together with others: its links, its series, the closings after which it was carried on.
// Same transaction as the events; each side of a link is projected from its own case.

import type { CaseEvent } from '#shared/cases/case-event.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { toDayNumber } from '#shared/dates/plain-date.ts'
import { statement, type WriteStore } from '../store-handle.ts'

/** Tables written here, with the column that names the case. */
export const linkTables = ['case_link', 'case_series', 'past_closing'] as const

const linkEvents: ReadonlySet<string> = new Set(['caseLinked', 'seriesChanged', 'caseReopened'])

/** Most cases have nothing of this and cost nothing: without such an event there is no row to clear either. */
export function projectLinks(
  store: WriteStore,
  caseId: number,
  state: CaseState,
  events: readonly CaseEvent[],
): void {
  if (!events.some(({ body }) => linkEvents.has(body.type))) return
  for (const table of linkTables)
    statement(store, `DELETE FROM ${table} WHERE case_id = :caseId`).run({ caseId })
  const ownUid = uidOf(events)
  state.links.forEach(({ eventId, relation, other, on, note }, ordinal) => {
    statement(store, insertLink).run({
      caseId,
      ordinal,
      eventId,
      ownUid,
      relation,
      otherUid: other.caseUid,
      otherNumber: other.caseNumber,
      linkedOn: toDayNumber(on),
      note,
    })
  })
  if (state.series) {
    const { uid, name } = state.series
    statement(store, insertSeries).run({ caseId, uid, name })
  }
  state.pastClosings.forEach(({ closedOn, reopenedOn }, ordinal) => {
    const days = { closedOn: toDayNumber(closedOn), reopenedOn: toDayNumber(reopenedOn) }
    statement(store, insertPastClosing).run({ caseId, ordinal, ...days })
  })
}

function uidOf(events: readonly CaseEvent[]): string {
  const registration = events.find(({ body }) => body.type === 'caseRegistered')
  if (!registration) throw new Error('a case without its registration event')
  return registration.id
}

const insertLink = `
  INSERT INTO case_link
    (case_id, ordinal, event_id, own_uid, relation, other_uid, other_number, linked_on, note)
  VALUES
    (:caseId, :ordinal, :eventId, :ownUid, :relation, :otherUid, :otherNumber, :linkedOn, :note)`

const insertSeries = 'INSERT INTO case_series (case_id, series_uid, name) VALUES (:caseId, :uid, :name)'

const insertPastClosing = `
  INSERT INTO past_closing (case_id, ordinal, closed_on, reopened_on)
  VALUES (:caseId, :ordinal, :closedOn, :reopenedOn)`
