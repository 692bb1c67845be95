// The events of a case that had happened by the end of a day, whenever they were recorded.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CaseEvent } from './case-event.ts'
import { foldCase } from './fold-case.ts'

/**
 * What was recorded wrongly counts on no day, and a case counts as there from the day it really came in.
 *
 * @returns none where the case had not come in
 */
export function eventsUntil(events: readonly CaseEvent[], day: PlainDate): readonly CaseEvent[] {
  if (foldCase(events).cameInOn > day) return []
  return events.filter(({ body, happenedOn }) => dayless.includes(body.type) || happenedOn <= day)
}

const dayless: readonly CaseEvent['body']['type'][] = ['caseRegistered', 'receiptCorrected', 'eventRetracted']
