// Finds what a change of the receipt would leave before the day a case came in, and refuses it.

import { fail, type Outcome } from '#shared/contract/failure.ts'
import type { CaseEvent, CaseEventBody } from './case-event.ts'
import { foldCase } from './fold-case.ts'

/** What check-day.ts would refuse before the receipt. A note, a file, a link are of the day they were recorded. */
const boundTypes: readonly CaseEventBody['type'][] = [
  'stepRecorded',
  'pauseBegan',
  'pauseEnded',
  'extensionApplied',
  'extensionDecided',
  'fieldsChanged',
  'caseReopened',
]

/**
 * Refuses with stepBeforeReceipt and the first record that is before the receipt in `after` and was not in `before`;
 * null: nothing stands in the way. Ledgers bring in cases whose receipt is later than their own steps: what was so
 * before stands in nobody's way.
 */
export function refuseBeforeReceipt(
  before: readonly CaseEvent[],
  after: readonly CaseEvent[],
): Outcome<never> | null {
  const { cameInOn: earliest } = foldCase(before)
  const { kind, cameInOn, effective } = foldCase(after)
  const found = effective.find(
    ({ body, happenedOn }) =>
      boundTypes.includes(body.type) && happenedOn < cameInOn && happenedOn >= earliest,
  )
  if (!found) return null
  const { body, happenedOn: date } = found
  const action = body.type === 'stepRecorded' ? body.action : ''
  return fail('stepBeforeReceipt', { field: 'receivedOn', kind, type: body.type, action, date })
}
