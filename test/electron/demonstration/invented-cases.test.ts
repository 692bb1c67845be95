// Demonstrations: every invented step is one a desk would have allowed, the same seed makes the same cases, and the
// year has the public figures exactly.

import { describe, expect, it } from 'vitest'
import { type InventedCase, inventCase } from '#electron/demonstration/invent-case.ts'
import { planDemonstration, publicYear } from '#electron/demonstration/plan-demonstration.ts'
import { seededRandom } from '#electron/demonstration/seeded-random.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import { checkFields } from '#shared/cases/check-fields.ts'
import { decideStep } from '#shared/cases/decide-step.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { addDays, plainDate } from '#shared/dates/plain-date.ts'

const calendar = shippedCalendar()
const today = plainDate('2026-11-20')

function invent(shape: 'even' | 'year', cases: number, seed: number): readonly InventedCase[] {
  const random = seededRandom(seed)
  return planDemonstration(random, { shape, cases, today }, calendar).map(what =>
    inventCase(random, what, today, calendar),
  )
}

function eventsOf({ kind, subKind, title, fields, receivedOn, steps }: InventedCase): readonly CaseEvent[] {
  const registration = {
    type: 'caseRegistered' as const,
    ...{ kind, subKind, title, fields },
    caseNumber: 'x',
    clerk: null,
    receivedTime: null,
    ledger: null,
  }
  return [{ happenedOn: receivedOn, body: registration }, ...steps].map((event, index) => ({
    ...event,
    id: String(index).padStart(4, '0'),
    recordedAtMs: index,
    actor: 'demo:',
  }))
}

describe('invented cases', () => {
  it('take only steps that a desk would have allowed', () => {
    for (const invented of invent('even', 1_500, 7)) {
      const { kind, subKind } = invented
      expect(checkFields(kind, subKind, invented.fields, []).ok).toBe(true)
      const events = eventsOf(invented)
      events.forEach((event, index) => {
        if (event.body.type !== 'stepRecorded') return
        const { action, outcome, fields } = event.body
        const command = { action, outcome, fields, happenedOn: event.happenedOn, note: '' }
        const decided = decideStep(foldCase(events.slice(0, index)), command, 'supervisor', today)
        expect(decided, `${subKind} ${action}`).toMatchObject({ ok: true })
      })
    }
  })

  it('are the same for the same seed, and others for another', () => {
    expect(invent('year', 0, 3)).toEqual(invent('year', 0, 3))
    expect(invent('even', 50, 3)).not.toEqual(invent('even', 50, 4))
  })
})

it('plans a year that ends long after the last published one', () => {
  const late = plainDate('2035-06-01')
  const planned = planDemonstration(seededRandom(1), { shape: 'year', cases: 0, today: late }, calendar)
  const days = new Set(planned.map(({ receivedOn }) => receivedOn))
  expect(days.size).toBeGreaterThan(200)
  expect([...days].every(day => day > addDays(late, -370) && day <= late)).toBe(true)
})

describe.each([1, 2, 20])('the year of seed %s', seed => {
  const states = invent('year', 0, seed).map(invented => foldCase(eventsOf(invented)))
  const reached = (milestone: string) =>
    states.filter(({ milestones }) => milestones.some(({ id }) => id === milestone))
  const of = (subKind: string) => states.filter(state => state.subKind === subKind)

  it('has the public figures of a first year, all received within it', () => {
    const mediations = reached('accepted').filter(({ kind }) => kind === 'mediation')
    const assistances = of('assistance')
    const fen = assistances.reduce((sum, { fields }) => sum + Number(fields.recoveredAmount ?? 0), 0)
    const hearings = reached('hearingHeld').filter(({ fields }) => fields.publicHearing === true)
    expect({
      preExaminations: states.filter(({ kind }) => kind === 'preExamination').length,
      mediationsAccepted: mediations.length,
      mediationsSucceeded: mediations.filter(({ outcome }) => outcome === 'succeeded').length,
      assistances: assistances.filter(({ closedOn }) => closedOn !== null).length,
      protectedFen: fen,
      opinions: of('infringementOpinion').filter(({ outcome }) => outcome !== null).length,
      publicHearings: hearings.length,
    }).toEqual(publicYear)
    expect(states.filter(({ receivedOn }) => receivedOn < addDays(today, -364))).toEqual([])
  })

  it('has mediations that succeed and assistances that recover something in every month, the last ones too', () => {
    const inMonth = (month: string, milestone: string) =>
      states.filter(({ milestones }) =>
        milestones.some(({ id, on }) => id === milestone && on.startsWith(month)),
      )
    for (const month of ['2026-02', '2026-05', '2026-09', '2026-10', '2026-11']) {
      const succeeded = inMonth(month, 'agreed').length
      const failed = inMonth(month, 'failed').length
      expect(succeeded / (succeeded + failed), month).toBeGreaterThan(0.3)
      expect(succeeded / (succeeded + failed), month).toBeLessThan(0.6)
      const assisted = of('assistance').filter(({ closedOn }) => closedOn?.startsWith(month))
      expect(assisted.length, month).toBeGreaterThan(3)
    }
  })

  it('has cases at every turn: open and closed ones of each kind, archived ones, agreed days still to come', () => {
    for (const kind of ['preExamination', 'mediation', 'rightsProtection']) {
      const ofKind = states.filter(state => state.kind === kind)
      expect(
        ofKind.some(({ closedOn }) => closedOn === null),
        kind,
      ).toBe(true)
      expect(
        ofKind.some(({ stage }) => stage === 'archived'),
        kind,
      ).toBe(true)
    }
    expect(reached('instalmentAgreed').length).toBeGreaterThan(100)
    expect(reached('opinionIssued').length).toBeGreaterThan(100)
  })
})
