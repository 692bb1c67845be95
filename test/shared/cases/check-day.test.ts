// Which days a step can have happened on.

import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import { checkStepDay } from '#shared/cases/check-day.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { addDays, plainDate } from '#shared/dates/plain-date.ts'
import { registrationOf } from '#test/builders/lead-a-life.ts'

const saturday = plainDate('2026-11-21')
const monday = plainDate('2026-11-23')
const everyKind = [
  { kind: 'preExamination', subKind: 'invention' },
  { kind: 'mediation', subKind: 'peoples' },
  { kind: 'rightsProtection', subKind: 'adjudication' },
] as const

describe.each(everyKind)('a $kind received on a day off', known => {
  const registered = registrationOf(known)
  const state = foldCase([{ ...registered, happenedOn: saturday, body: deemedMonday(registered.body) }])
  const first = kinds[known.kind].actions.filter(({ from }) => from.includes(state.stage))

  it('is worked on that day, though its clocks begin on the next working day', () => {
    expect(state.receivedOn).toBe(monday)
    for (const action of first)
      expect(checkStepDay(state, action, saturday, saturday).ok, action.id).toBe(true)
  })

  it('is not worked on before it came in', () => {
    const friday = addDays(saturday, -1)
    for (const action of first)
      expect(checkStepDay(state, action, friday, saturday).ok, action.id).toBe(false)
  })
})

function deemedMonday(body: CaseEvent['body']): CaseEvent['body'] {
  if (body.type !== 'caseRegistered') throw new Error('not a registration')
  return { ...body, deemed: { on: monday, how: 'dayOff', reason: '' } }
}
