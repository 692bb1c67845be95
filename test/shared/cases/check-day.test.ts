// Which days a step can have happened on.

import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import { checkStepDay } from '#shared/cases/check-day.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { addDays, plainDate } from '#shared/dates/plain-date.ts'
import { eventOn, registrationOf } from '#test/builders/lead-a-life.ts'

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

describe('a case that was closed and is carried on', () => {
  const day = (date: string) => plainDate(date)
  const known = { kind: 'preExamination', subKind: 'invention' } as const
  const step = (order: number, date: string, action: string, outcome: 'failed' | null = null): CaseEvent => ({
    ...eventOn(0, order, {
      ...{ type: 'stepRecorded', action, outcome, fields: {}, note: '', dating: 'certain' },
    }),
    happenedOn: day(date),
  })
  const closed = [
    registrationOf(known),
    step(1, '2026-01-06', 'accept'),
    step(2, '2026-01-08', 'fail', 'failed'),
  ]
  const reopened = {
    ...eventOn(0, 3, { type: 'caseReopened', reason: '复核' }),
    happenedOn: day('2026-01-15'),
  }
  const state = foldCase([...closed, reopened])
  const pass = kinds.preExamination.actions.find(({ id }) => id === 'pass')
  if (!pass) throw new Error('no such step')

  it('moves on from the day it is carried on, not from that of its closing', () => {
    const today = day('2026-01-30')
    expect(checkStepDay(state, pass, day('2026-01-12'), today)).toMatchObject({
      failure: { code: 'dateBeforeStart', details: { since: '2026-01-15' } },
    })
    expect(checkStepDay(state, pass, day('2026-01-15'), today).ok).toBe(true)
  })

  it('does so too where its closing was taken back: a later closing before that day would be undone by it', () => {
    const body = { type: 'eventRetracted', eventId: closed[2]?.id ?? '', reason: '误录' } as const
    const open = foldCase([...closed, reopened, { ...eventOn(20, 4, body) }])
    expect(open).toMatchObject({ stage: 'examining', pastClosings: [] })
    expect(checkStepDay(open, pass, day('2026-01-12'), day('2026-01-30')).ok).toBe(false)
  })
})
