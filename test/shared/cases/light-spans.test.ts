// On every day the spans of a case must say what folding its events up to that day says.

import { describe, expect, it } from 'vitest'
import { inventCase } from '#electron/demonstration/invent-case.ts'
import { seededRandom } from '#electron/demonstration/seeded-random.ts'
import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { CaseEvent, CaseEventBody } from '#shared/cases/case-event.ts'
import { caseKinds, subKindsOf } from '#shared/cases/case-kind.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { computeLightSpans, type LightSpan, pressingLights } from '#shared/cases/light-spans.ts'
import { addDays, type PlainDate, plainDate } from '#shared/dates/plain-date.ts'
import { readClock } from '#shared/limits/read-clock.ts'
import { foldReckoning } from '#shared/reckoning/fold-reckoning.ts'

const { calendar, ruleBook } = foldReckoning([])
const today = plainDate('2026-11-20')

function eventsOf(bodies: readonly (readonly [PlainDate, CaseEventBody])[]): readonly CaseEvent[] {
  return bodies.map(([happenedOn, body], index) => ({
    id: String(index).padStart(4, '0'),
    happenedOn,
    recordedAtMs: index,
    actor: 'liu',
    body,
  }))
}

function spansOf(events: readonly CaseEvent[]): readonly LightSpan[] {
  return computeLightSpans(computeCaseClocks(foldCase(events), ruleBook, calendar), calendar)
}

function lightOn(spans: readonly LightSpan[], day: PlainDate) {
  return spans.find(({ from, until }) => from <= day && (until === null || day < until))?.light ?? null
}

function replayedLightOn(events: readonly CaseEvent[], day: PlainDate) {
  const known = events.filter(({ happenedOn }) => happenedOn <= day)
  if (!known.some(({ body }) => body.type === 'caseRegistered')) return null
  let worst = -1
  for (const { facts, clock } of computeCaseClocks(foldCase(known), ruleBook, calendar)) {
    if (facts.rule.owner !== 'centre' || clock.stop !== null) continue
    const { light } = readClock(clock, facts.rule, day, calendar)
    const pressing = light === 'dueToday' ? 'atRisk' : light
    worst = Math.max(worst, pressingLights.indexOf(pressing as never))
  }
  return pressingLights[worst] ?? null
}

function registration(kind: 'preExamination' | 'mediation', subKind: 'invention' | 'peoples'): CaseEventBody {
  return {
    type: 'caseRegistered',
    kind,
    subKind,
    caseNumber: '湘〔2026〕1号',
    title: '',
    clerk: null,
    fields: {},
    receivedTime: null,
    ledger: null,
  }
}

function step(action: string): CaseEventBody {
  return { type: 'stepRecorded', action, outcome: null, fields: {}, note: '', dating: 'certain' }
}

describe('the lights of a case', () => {
  it('are on every day what folding its events up to that day gives', () => {
    const random = seededRandom(20261121)
    for (let n = 0; n < 120; n++) {
      const kind = random.pick(caseKinds)
      const subKind = random.pick(subKindsOf[kind])
      const receivedOn = addDays(today, -random.between(20, 400))
      const { title, fields, steps } = inventCase(random, { kind, subKind, receivedOn }, today, calendar)
      const body: CaseEventBody = {
        ...registration('mediation', 'peoples'),
        kind,
        subKind,
        title,
        fields,
      } as never
      const events = eventsOf([
        [receivedOn, body],
        ...steps.map(({ happenedOn, body: taken }) => [happenedOn, taken] as const),
      ])
      const spans = spansOf(events)
      for (let day = addDays(receivedOn, -2); day < addDays(today, 40); day = addDays(day, 1)) {
        expect([n, kind, subKind, day, lightOn(spans, day)]).toEqual([
          n,
          kind,
          subKind,
          day,
          replayedLightOn(events, day),
        ])
      }
    }
  })

  it('follow an extension from the day it was granted, and a pause from the day it began', () => {
    const events = eventsOf([
      [plainDate('2026-03-02'), registration('mediation', 'peoples')],
      [plainDate('2026-03-03'), step('accept')],
      [plainDate('2026-03-10'), { type: 'pauseBegan', ground: 'appraisal', note: '' }],
      [plainDate('2026-03-16'), { type: 'pauseEnded', ground: 'appraisal', note: '' }],
      [
        plainDate('2026-04-06'),
        { type: 'extensionApplied', ruleId: 'MD-PEOPLE' as never, days: 10, reason: '' },
      ],
      [
        plainDate('2026-04-07'),
        { type: 'extensionDecided', ruleId: 'MD-PEOPLE' as never, approved: true, reason: '' },
      ],
    ])
    const spans = spansOf(events)
    expect(spans.map(({ light }) => light)).toEqual(['paused', 'atRisk', 'atRisk', 'overdue'])
    for (let day = plainDate('2026-03-01'); day < '2026-06-01'; day = addDays(day, 1)) {
      expect([day, lightOn(spans, day)]).toEqual([day, replayedLightOn(events, day)])
    }
  })

  it('are none where nothing presses, and end with the case', () => {
    const quick = eventsOf([
      [plainDate('2026-03-02'), registration('preExamination', 'invention')],
      [plainDate('2026-03-03'), { ...step('refuse'), outcome: 'refused' } as never],
    ])
    expect(spansOf(quick)).toEqual([])
    const late = eventsOf([
      [plainDate('2026-03-02'), registration('preExamination', 'invention')],
      [plainDate('2026-03-20'), { ...step('refuse'), outcome: 'refused' } as never],
    ])
    expect(spansOf(late).at(-1)).toEqual({ light: 'overdue', from: '2026-03-06', until: '2026-03-20' })
  })
})
