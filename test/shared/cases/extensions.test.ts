// Extensions of a case: whose clock they extend, and which may be applied for and approved.

import { describe, expect, it } from 'vitest'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { CaseEvent, CaseEventBody } from '#shared/cases/case-event.ts'
import { decideExtension, decideExtensionApplication } from '#shared/cases/decide-extension.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { previewExtension } from '#shared/cases/preview-extension.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'
import { registrationOf } from '#test/builders/lead-a-life.ts'

const today = plainDate('2026-06-30')
const intake = 'PX-INTAKE' as RuleId
const administrative = 'MD-ADMIN' as RuleId

let order = 0
function event(date: string, body: CaseEventBody): CaseEvent {
  order++
  return {
    id: `e${String(order).padStart(4, '0')}`,
    happenedOn: plainDate(date),
    recordedAtMs: order,
    actor: 'a',
    body,
  }
}

function step(action: string, date: string): CaseEvent {
  return event(date, {
    type: 'stepRecorded',
    action,
    outcome: null,
    fields: {},
    note: '',
    dating: 'certain',
  })
}

function applied(ruleId: RuleId, days: number, date: string): CaseEvent {
  return event(date, { type: 'extensionApplied', ruleId, days, reason: '' })
}

function approved(ruleId: RuleId, date: string): CaseEvent {
  return event(date, { type: 'extensionDecided', ruleId, approved: true, reason: '' })
}

function read(events: readonly CaseEvent[]) {
  const state = foldCase(events)
  return { state, clocks: computeCaseClocks(state, shippedRuleBook, shippedCalendar()) }
}

// 2026-03-02 is a Monday.
const invention = {
  ...registrationOf({ kind: 'preExamination', subKind: 'invention' }),
  happenedOn: plainDate('2026-03-02'),
}
const mediation = {
  ...registrationOf({ kind: 'mediation', subKind: 'administrative' }),
  happenedOn: plainDate('2026-03-02'),
}

describe('an extension of a clock that begins afresh', () => {
  const first = [invention, applied(intake, 2, '2026-03-03'), approved(intake, '2026-03-03')]
  const supplemented = [step('requestSupplement', '2026-03-04'), step('receiveSupplement', '2026-03-09')]

  function lastDueOf(events: readonly CaseEvent[]) {
    return read(events).clocks.findLast(({ facts }) => facts.rule.id === intake)?.clock.due?.date
  }

  it('is that of the round in which it was approved', () => {
    expect(lastDueOf(first)).toBe('2026-03-09')
    expect(lastDueOf([...first, ...supplemented])).toBe('2026-03-12')
  })

  it('leaves the next round what its rule allows', () => {
    const again = [applied(intake, 1, '2026-03-10'), approved(intake, '2026-03-10')]
    expect(lastDueOf([...first, ...supplemented, ...again])).toBe('2026-03-13')
  })

  it('counts where it was approved before the first round began, for a case that came in on a day off', () => {
    const { body } = invention
    if (body.type !== 'caseRegistered') throw new Error('not a registration')
    const deemed = { on: plainDate('2026-03-02'), how: 'dayOff', reason: '' } as const
    const saturday = { ...invention, happenedOn: plainDate('2026-02-28'), body: { ...body, deemed } }
    const early = [applied(intake, 2, '2026-03-01'), approved(intake, '2026-03-01')]
    expect(lastDueOf([saturday, ...early])).toBe('2026-03-09')
  })
})

describe('the preview of an extension', () => {
  const preview = (events: readonly CaseEvent[], days: number, date: string) =>
    previewExtension(read(events).clocks, { ruleId: intake, days, on: plainDate(date) }, shippedCalendar())

  it('says the day that would be recorded, beside the one that stands', () => {
    const granted = [invention, applied(intake, 2, '2026-03-03'), approved(intake, '2026-03-03')]
    const recorded = read(granted).clocks.find(({ facts }) => facts.rule.id === intake)?.clock.due
    for (const before of [[invention], [invention, applied(intake, 2, '2026-03-03')]])
      expect(preview(before, 2, '2026-03-03')).toEqual({
        ok: true,
        value: { due: { date: '2026-03-05', provisional: null }, extended: recorded },
      })
  })

  it('names no day where it would not count, and no clock where none runs', () => {
    expect(preview([invention], 2, '2026-03-05')).toMatchObject({ value: { extended: null } })
    expect(preview([mediation], 2, '2026-03-03')).toMatchObject({ failure: { code: 'clockNotFound' } })
  })
})

describe('an extension of a clock that has not begun', () => {
  const round = [invention, step('requestSupplement', '2026-03-04'), step('receiveSupplement', '2026-03-09')]
  const command = { ruleId: intake, days: 1, reason: '' }

  it('is not applied for', () => {
    const { state, clocks } = read(round)
    const on = (date: string) => ({ ...command, happenedOn: plainDate(date) })
    expect(decideExtensionApplication(state, clocks, on('2026-03-06'), today)).toMatchObject({
      failure: { code: 'dateBeforeStart', details: { since: '2026-03-09' } },
    })
    expect(decideExtensionApplication(state, clocks, on('2026-03-09'), today).ok).toBe(true)
  })

  it('is not approved: of an application from the round before nothing would come', () => {
    const { state, clocks } = read([...round, applied(intake, 1, '2026-03-03')])
    const on = (date: string) => ({ ...command, approved: true, happenedOn: plainDate(date) })
    expect(decideExtension(state, clocks, on('2026-03-06'), today)).toMatchObject({
      failure: { code: 'dateBeforeStart', details: { since: '2026-03-09' } },
    })
    expect(decideExtension(state, clocks, on('2026-03-10'), today).ok).toBe(true)
    expect(decideExtension(state, clocks, { ...on('2026-03-06'), approved: false }, today).ok).toBe(true)
  })
})

describe('of two applications', () => {
  const both = [
    mediation,
    step('accept', '2026-03-03'),
    applied(administrative, 5, '2026-03-10'),
    applied(administrative, 7, '2026-03-11'),
  ]
  const refused: CaseEventBody = {
    ...{ type: 'extensionDecided', ruleId: administrative, approved: false, reason: '' },
  }
  const decided = [...both, event('2026-03-20', refused)]

  it('none is entered late before one that was made: it would get the decision of that one', () => {
    const { state, clocks } = read(decided)
    const command = { ruleId: administrative, days: 3, reason: '' }
    const on = (date: string) => ({ ...command, happenedOn: plainDate(date) })
    expect(decideExtensionApplication(state, clocks, on('2026-03-09'), today)).toMatchObject({
      failure: { code: 'dateBeforeStart', details: { since: '2026-03-11' } },
    })
    expect(decideExtensionApplication(state, clocks, on('2026-03-11'), today).ok).toBe(true)
  })

  it('the second is not decided on a day before the first was: each would get the decision of the other', () => {
    const { state, clocks } = read(decided)
    const command = { ruleId: administrative, approved: true, reason: '' }
    const on = (date: string) => ({ ...command, happenedOn: plainDate(date) })
    expect(decideExtension(state, clocks, on('2026-03-16'), today)).toMatchObject({
      failure: { code: 'dateBeforeStart', details: { since: '2026-03-20' } },
    })
    expect(decideExtension(state, clocks, on('2026-03-20'), today).ok).toBe(true)
    const { clocks: after } = read([...decided, approved(administrative, '2026-03-20')])
    expect(after[0]?.clock.extensions.map(({ verdict }) => verdict)).toEqual(['refused', 'counted'])
  })
})

describe('an extension beyond what the rule allows', () => {
  // Accepted on 3 March: two months, at most three. March to June has 92 days, March to May 61.
  const accepted = [mediation, step('accept', '2026-03-03')]
  const apply = (events: readonly CaseEvent[], days: number) => {
    const { state, clocks } = read(events)
    const command = { ruleId: administrative, days, happenedOn: plainDate('2026-03-10'), reason: '' }
    return decideExtensionApplication(state, clocks, command, today)
  }
  const approve = (events: readonly CaseEvent[]) => {
    const { state, clocks } = read(events)
    const command = {
      ruleId: administrative,
      approved: true,
      happenedOn: plainDate('2026-03-12'),
      reason: '',
    }
    return decideExtension(state, clocks, command, today)
  }

  it('is not applied for, where the rule caps the months', () => {
    expect(apply(accepted, 31).ok).toBe(true)
    expect(apply(accepted, 32)).toMatchObject({ failure: { code: 'extensionOverCap' } })
  })

  it('is not approved: it would be recorded and change nothing', () => {
    const both = [
      ...accepted,
      applied(administrative, 20, '2026-03-10'),
      applied(administrative, 20, '2026-03-10'),
    ]
    expect(approve(both).ok).toBe(true)
    const one = [...both, approved(administrative, '2026-03-11')]
    expect(approve(one)).toMatchObject({ failure: { code: 'extensionOverCap' } })
    const { clocks } = read([...one, approved(administrative, '2026-03-12')])
    expect(clocks[0]?.clock.extensions.map(({ verdict }) => verdict)).toEqual(['counted', 'overCap'])
  })
})
