// Folding events: what counts is the day something happened, not the order in which it was recorded.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEvent, CaseEventBody } from '#shared/cases/case-event.ts'
import { type CaseKind, caseKinds, subKindsOf } from '#shared/cases/case-kind.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { listLegalActions, outcomesOf } from '#shared/cases/legal-actions.ts'
import { addDays, plainDate } from '#shared/dates/plain-date.ts'

const receivedOn = plainDate('2026-01-05')

function registration(kind: CaseKind, subKind: (typeof subKindsOf)[CaseKind][number]): CaseEvent {
  const body: CaseEventBody = {
    type: 'caseRegistered',
    kind,
    subKind,
    caseNumber: 'x',
    title: 'x',
    clerk: null,
    fields: {},
    receivedTime: null,
    ledger: null,
  }
  return event(0, 0, body)
}

function event(day: number, index: number, body: CaseEventBody): CaseEvent {
  return {
    id: String(index).padStart(4, '0'),
    happenedOn: addDays(receivedOn, day),
    recordedAtMs: index,
    actor: 'a',
    body,
  }
}

/** A lawful life of a case: at each stage one of the legal actions, some days apart. */
const lives = fc
  .record({
    kind: fc.constantFrom(...caseKinds),
    sub: fc.nat(),
    choices: fc.array(
      fc.record({ action: fc.nat(), outcome: fc.nat(), days: fc.integer({ min: 1, max: 9 }) }),
      { maxLength: 12 },
    ),
  })
  .map(({ kind, sub, choices }) => {
    const subKinds = subKindsOf[kind]
    const events = [registration(kind, subKinds[sub % subKinds.length] ?? 'invention')]
    let day = 0
    for (const { action: pick, outcome, days } of choices) {
      const legal = listLegalActions(foldCase(events), 'clerk')
      const action = legal[pick % Math.max(legal.length, 1)]
      if (!action) break
      day += days
      const results = outcomesOf(action)
      const body: CaseEventBody = {
        type: 'stepRecorded',
        action: action.id,
        outcome: results[outcome % Math.max(results.length, 1)] ?? null,
        fields: {},
        note: '',
        dating: 'certain',
      }
      events.push(event(day, events.length, body))
    }
    return events
  })

describe('any lawful life', () => {
  it('folds to the same case in whatever order its events were recorded', () => {
    fc.assert(
      fc.property(lives, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (events, order) => {
        const keys = events.map(() => order.next().value ?? 0)
        const late = events.map((known, i) => ({ known, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key)
        const shuffled = late.map(({ known }, i) => ({ ...known, recordedAtMs: 10_000 + i }))
        const { effective: _a, ...inOrder } = foldCase(events)
        const { effective: _b, ...outOfOrder } = foldCase(shuffled)
        expect(outOfOrder).toEqual(inOrder)
      }),
    )
  })

  it('never reaches a stage that is not declared, and is closed exactly at closed stages', () => {
    fc.assert(
      fc.property(lives, events => {
        const state = foldCase(events)
        const stage = kinds[state.kind].stages.find(declared => declared.id === state.stage)
        expect(stage).toBeDefined()
        expect(state.closedOn !== null).toBe(stage?.closed === true)
        expect(state.outcome !== null).toBe(state.closedOn !== null)
      }),
    )
  })

  it('is at every earlier day what it was then', () => {
    fc.assert(
      fc.property(lives, fc.nat(60), (events, day) => {
        const then = events.filter(known => known.happenedOn <= addDays(receivedOn, day))
        const state = foldCase(then)
        expect(state.milestones.every(reached => reached.on <= addDays(receivedOn, day))).toBe(true)
      }),
    )
  })
})

describe('a closing on a day that is not certain', () => {
  const step = (action: string, dating: 'certain' | 'doubtful', outcome: 'failed' | null): CaseEventBody => ({
    type: 'stepRecorded',
    action,
    outcome,
    fields: {},
    note: '',
    dating,
  })

  it('closes the case on its last certain day and says so', () => {
    const state = foldCase([
      registration('preExamination', 'design'),
      event(2, 1, step('accept', 'certain', null)),
      event(2, 2, step('fail', 'doubtful', 'failed')),
    ])
    expect(state).toMatchObject({
      closedOn: '2026-01-07',
      closedDating: 'doubtful',
      outcome: 'failed',
      stage: 'failed',
    })
  })
})
