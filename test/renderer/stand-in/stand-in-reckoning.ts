// Changing the calendar and the rules of the stand-in desk: the real fold, checks and comparison over its cases.
// Its lists keep to the shipped calendar: what a change does to them is the real desk's matter.

import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { ReckoningPreview, ReckoningState } from '#shared/contract/reckoning-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { checkChange } from '#shared/reckoning/check-change.ts'
import { clockEffects, compareClocks } from '#shared/reckoning/compare-clocks.ts'
import { describeReckoning } from '#shared/reckoning/describe-reckoning.ts'
import { foldReckoning } from '#shared/reckoning/fold-reckoning.ts'
import type { DeskReckoning } from '#shared/reckoning/reckoning.ts'
import type { ReckoningChange, ReckoningEvent } from '#shared/reckoning/reckoning-event.ts'
import type { KnownCase } from './stand-in-views.ts'

export interface StandInReckoning {
  read(): ReckoningState
  preview(change: ReckoningChange): Outcome<ReckoningPreview>
  apply(change: ReckoningChange, expected: string): Outcome<{ seq: number; cases: number; clocks: number }>
  /** With every change made so far. */
  current(): DeskReckoning
}

/** @param cases those there are now @param actor who makes every change */
export function standInReckoning(
  cases: () => readonly KnownCase[],
  today: PlainDate,
  actor: string,
): StandInReckoning {
  let reckoning = foldReckoning([])
  const next = (change: ReckoningChange, count: number): ReckoningEvent => ({
    seq: reckoning.events.length + 1,
    recordedAtMs: Date.UTC(2026, 10, 21, 2),
    actor,
    cases: count,
    change,
  })
  const preview = (change: ReckoningChange): Outcome<ReckoningPreview> => {
    const checked = checkChange(reckoning, change)
    if (!checked.ok) return checked
    const after = foldReckoning([...reckoning.events, next(change, 0)])
    return succeed(compareCases(cases(), reckoning, after, today))
  }
  return {
    read: () => describeReckoning({ ...reckoning, nameOf: login => login }),
    current: () => reckoning,
    preview,
    apply: (change, expected) => {
      const previewed = preview(change)
      if (!previewed.ok) return previewed
      const { value } = previewed
      if (value.expected !== expected) return fail('reckoningMoved')
      reckoning = foldReckoning([...reckoning.events, next(change, value.cases)])
      return succeed({ seq: reckoning.events.length, cases: value.cases, clocks: value.clocks })
    },
  }
}

function compareCases(
  cases: readonly KnownCase[],
  before: DeskReckoning,
  after: DeskReckoning,
  asOf: PlainDate,
): ReckoningPreview {
  const reckon = ({ state }: KnownCase, reckoning: DeskReckoning) => ({
    reckoning,
    clocks: computeCaseClocks(state, reckoning.ruleBook, reckoning.calendar),
  })
  const lines = cases.flatMap(known =>
    compareClocks(reckon(known, before), reckon(known, after), asOf).map(clock => {
      const { caseNumber, kind, title, clerk } = known.state
      return { caseId: known.one.id, caseNumber, kind, title, clerk, ...clock, effects: [...clock.effects] }
    }),
  )
  const count = (effect: (typeof clockEffects)[number]) =>
    lines.filter(({ effects }) => effects.includes(effect)).length
  return {
    expected: `${before.events.length} ${lines.length}`,
    asOf,
    cases: new Set(lines.map(({ caseId }) => caseId)).size,
    clocks: lines.length,
    effects: Object.fromEntries(clockEffects.map(effect => [effect, count(effect)])) as never,
    lines: lines.slice(0, 500),
  }
}
