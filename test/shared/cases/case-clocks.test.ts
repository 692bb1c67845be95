// Which clocks a case has, and what stops them, where several things happen on one day.

import { describe, expect, it } from 'vitest'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { FieldValues } from '#shared/cases/case-event.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'
import { eventOn, registrationOf } from '#test/builders/lead-a-life.ts'

type Step = readonly [day: number, action: string, fields?: FieldValues]

/** Stops of the clocks of a rule, round by round; null: it runs. */
function stopsOf(rule: string, steps: readonly Step[]) {
  const events = steps.map(([day, action, fields = {}], at) =>
    eventOn(day, at + 1, {
      ...{ type: 'stepRecorded', action, outcome: null, fields, note: '', dating: 'certain' },
    }),
  )
  const state = foldCase([registrationOf({ kind: 'preExamination', subKind: 'invention' }), ...events])
  return computeCaseClocks(state, shippedRuleBook, shippedCalendar())
    .filter(({ facts }) => facts.rule.id === rule)
    .map(({ clock }) => clock.stop)
}

describe('a clock that begins anew on the day the one before it stopped', () => {
  const supplemented: readonly Step[] = [
    [2, 'requestSupplement'],
    [2, 'receiveSupplement'],
  ]

  it('runs after a supplement that was asked for and received on one day', () => {
    expect(stopsOf('PX-INTAKE', supplemented)).toEqual(['2026-01-07', null])
    expect(stopsOf('PX-INTAKE', [...supplemented, [4, 'accept']])).toEqual(['2026-01-07', '2026-01-09'])
  })

  it('stops on the day it began by what came after its start', () => {
    expect(stopsOf('PX-INTAKE', [...supplemented, [2, 'accept']])).toEqual(['2026-01-07', '2026-01-07'])
    expect(stopsOf('PX-INTAKE', [[0, 'accept']])).toEqual(['2026-01-05'])
  })

  it('runs for a second opinion on the day of the first reply', () => {
    const opinions: readonly Step[] = [
      [0, 'accept'],
      [1, 'issueOpinion'],
      [3, 'recordReply'],
      [3, 'issueOpinion'],
    ]
    expect(stopsOf('PX-REPLY', opinions)).toEqual(['2026-01-08', null])
  })

  it('runs for an item begun again under its name', () => {
    const item = { itemName: '检索', itemDays: 3 }
    const again: readonly Step[] = [
      [1, 'beginItem', item],
      [2, 'finishItem', { itemName: '检索' }],
      [2, 'beginItem', item],
    ]
    expect(stopsOf('ANY', again)).toEqual(['2026-01-07', null])
  })
})
