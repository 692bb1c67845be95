// Whatever is asked of a case, in whatever order, it stays within what is declared; and nothing it records depends on
// when it was recorded.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { CaseEvent, CaseEventBody } from '#shared/cases/case-event.ts'
import { decideRetraction } from '#shared/cases/decide-retraction.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import type { ActionDeclaration } from '#shared/cases/kind-declaration.ts'
import { isClosedStage, kinds } from '#shared/cases/kinds.ts'
import { listLegalActions } from '#shared/cases/legal-actions.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'
import {
  correctReceipt,
  eventOn,
  everySubKind,
  type KnownSubKind,
  registrationOf,
  takeStep,
} from '#test/builders/lead-a-life.ts'

const calendar = shippedCalendar()

interface Choice {
  readonly pick: number
  readonly legal: boolean
  readonly outcome: number
  readonly days: number
  readonly besides: 'nothing' | 'pause' | 'resume' | 'note' | 'extend' | 'receipt'
}

const choices = fc.array(
  fc.record({
    pick: fc.nat(),
    legal: fc.boolean(),
    outcome: fc.nat(),
    days: fc.integer({ min: 1, max: 9 }),
    besides: fc.constantFrom('nothing', 'nothing', 'pause', 'resume', 'note', 'extend', 'receipt'),
  } as const),
  { maxLength: 24 },
)
const subKinds = fc.constantFrom(...everySubKind)

/** Half of what is asked is legal; what is not must be refused. Days are distinct. */
function live(known: KnownSubKind, asked: readonly Choice[]): readonly CaseEvent[] {
  let events: readonly CaseEvent[] = [registrationOf(known)]
  let day = 0
  for (const choice of asked) {
    day += choice.days
    if (choice.besides === 'receipt') events = correctReceipt(events, choice)
    const besides = bodyBeside(choice)
    if (besides) events = [...events, eventOn(day++, events.length, besides)]
    const all = kinds[known.kind].actions
    const legal = listLegalActions(foldCase(events), 'clerk')
    const offered = choice.legal && legal.length > 0 ? legal : all
    const action = offered[choice.pick % offered.length]
    if (!action) continue
    const taken = takeStep(events, action, day, 'clerk', choice.outcome)
    if (!legal.includes(action)) expectRefusal(taken.decided, action, events)
    else expect(taken.decided.ok, action.id).toBe(true)
    events = taken.events
  }
  return events
}

function bodyBeside({ besides, pick }: Choice): CaseEventBody | null {
  const ground = pauseGrounds[pick % pauseGrounds.length] ?? 'reply'
  switch (besides) {
    case 'pause':
      return { type: 'pauseBegan', ground, note: '' }
    case 'resume':
      return { type: 'pauseEnded', ground, note: '' }
    case 'note':
      return { type: 'noteAdded', text: 'x' }
    case 'extend':
      return {
        type: 'extensionApplied',
        ruleId: shippedRuleBook[pick % shippedRuleBook.length]?.id ?? ('ANY' as never),
        days: 3,
        reason: '',
      }
    default:
      return null
  }
}

function expectRefusal(
  decided: ReturnType<typeof takeStep>['decided'],
  action: ActionDeclaration,
  events: readonly CaseEvent[],
): void {
  const state = foldCase(events)
  expect(decided).toEqual({
    ok: false,
    failure: {
      code: 'actionNotLegal',
      details: {
        action: action.id,
        kind: state.kind,
        stage: state.stage,
        legal: listLegalActions(state, 'clerk')
          .map(({ id }) => id)
          .join(','),
      },
    },
  })
}

describe('any course', () => {
  it('stays at declared stages of its sub-kind, refuses what is not legal there and says what is', () => {
    fc.assert(
      fc.property(subKinds, choices, (known, asked) => {
        const state = foldCase(live(known, asked))
        const stage = kinds[known.kind].stages.find(({ id }) => id === state.stage)
        expect(stage).toBeDefined()
        expect(!stage?.subKinds || stage.subKinds.includes(known.subKind)).toBe(true)
        expect(state.closedOn !== null).toBe(isClosedStage(known.kind, state.stage))
        expect(state.outcome !== null).toBe(state.closedOn !== null)
      }),
      { numRuns: 150 },
    )
  })

  it('folds alike in whatever order it was recorded', () => {
    const order = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(subKinds, choices, order, (known, asked, keys) => {
        const events = live(known, asked)
        const keyed = events.map(event => ({ event, key: keys.next().value ?? 0 }))
        const late = keyed
          .sort((a, b) => a.key - b.key)
          .map(({ event }, index) => ({ ...event, recordedAtMs: 10_000 + index }))
        const { effective: _a, ...inOrder } = foldCase(events)
        const { effective: _b, ...outOfOrder } = foldCase(late)
        expect(outOfOrder).toEqual(inOrder)
      }),
      { numRuns: 100 },
    )
  })

  it('folds after any retraction as if what was taken back had never been', () => {
    fc.assert(
      fc.property(subKinds, choices, (known, asked) => {
        const events = live(known, asked)
        for (const { id, happenedOn } of events) {
          const decided = decideRetraction(events, { eventId: id, reason: 'x' })
          if (!decided.ok) continue
          const retraction = { ...eventOn(0, 90_000, decided.value), happenedOn }
          const { effective: _a, lastHappenedOn: _own, ...retracted } = foldCase([...events, retraction])
          const never = foldCase(events.filter(event => event.id !== id))
          expect(never).toMatchObject(retracted)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has no clock running once it is closed but those whose rule says so, and none once it is archived', () => {
    fc.assert(
      fc.property(subKinds, choices, (known, asked) => {
        const state = foldCase(live(known, asked))
        if (state.closedOn === null) return
        const running = computeCaseClocks(state, shippedRuleBook, calendar).filter(
          ({ clock }) => clock.stop === null,
        )
        for (const { facts } of running) expect(facts.rule.outlivesClosing, facts.rule.id).toBe(true)
        if (state.stage === 'archived') expect(running.map(({ facts }) => facts.rule.id)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('a corrected receipt', () => {
  it('leaves the case as if it had been recorded so in the first place, and goes back when taken back', () => {
    fc.assert(
      fc.property(subKinds, choices, fc.nat(), (known, asked, pick) => {
        const events = live(
          known,
          asked.filter(({ besides }) => besides !== 'receipt'),
        )
        const after = correctReceipt(events, { pick, days: 2 })
        const correction = after.at(-1)
        if (correction?.body.type !== 'receiptCorrected') return
        const { effective: _a, ...corrected } = foldCase(after)
        const { receivedTime, deemed } = correction.body
        const told = events.map(event =>
          event.body.type === 'caseRegistered'
            ? { ...event, happenedOn: correction.happenedOn, body: { ...event.body, receivedTime, deemed } }
            : event,
        )
        const { effective: _b, ...inTheFirstPlace } = foldCase(told)
        expect(corrected).toEqual(inTheFirstPlace)
        for (const { facts } of computeCaseClocks(foldCase(after), shippedRuleBook, calendar))
          expect(facts.start >= corrected.receivedOn).toBe(true)
        const decided = decideRetraction(after, { eventId: correction.id, reason: 'x' })
        if (!decided.ok) return
        const {
          effective: _c,
          lastHappenedOn: _own,
          ...back
        } = foldCase([...after, eventOn(0, 90_000, decided.value)])
        expect(foldCase(events)).toMatchObject(back)
      }),
      { numRuns: 150 },
    )
  })
})

describe.each(everySubKind)('$kind $subKind', known => {
  it('can take every action it declares', () => {
    const actions = kinds[known.kind].actions.filter(
      action => !action.subKinds || action.subKinds.includes(known.subKind),
    )
    expect(actions.map(({ id }) => id).filter(id => !takenBySearching(known).has(id))).toEqual([])
  })
})

// Breadth first over what tells two cases apart to the declarations: stage, open items, milestones that open a door.
function takenBySearching(known: KnownSubKind): ReadonlySet<string> {
  const doors = new Set(kinds[known.kind].actions.flatMap(({ after }) => (after ? [after] : [])))
  const taken = new Set<string>()
  const seen = new Set<string>()
  let frontier: (readonly CaseEvent[])[] = [[registrationOf(known)]]
  for (let depth = 0; depth < 14 && frontier.length > 0; depth++) {
    const next: (readonly CaseEvent[])[] = []
    for (const events of frontier) {
      for (const action of listLegalActions(foldCase(events), 'clerk')) {
        const { events: after, decided } = takeStep(events, action, depth + 1, 'clerk')
        if (!decided.ok) continue
        taken.add(action.id)
        const state = foldCase(after)
        const passed = state.milestones.filter(({ id }) => doors.has(id)).map(({ id }) => id)
        const items = state.milestones.flatMap(({ item }) => (item ? [`${item.of}${item.does}`] : []))
        const key = [state.stage, ...new Set(passed), ...new Set(items)].join()
        if (seen.has(key) || items.length > 2) continue
        seen.add(key)
        next.push(after)
      }
    }
    frontier = next
  }
  return taken
}
