// Which cases a demonstration is to have, before any is invented: as many as are asked for, or a year shaped like the
// public figures, to the case and to the yuan.

import { rollToWorkingDay } from '#shared/calendar/next-working-day.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { FieldValues } from '#shared/cases/case-event.ts'
import { type CaseKind, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import { addDays, type PlainDate } from '#shared/dates/plain-date.ts'
import type { CourseWish } from './invent-course.ts'
import type { SeededRandom } from './seeded-random.ts'

export const demonstrationShapes = ['even', 'year'] as const
/** `even`: cases as they come, a little over a year of them. `year`: the public figures of a first year. */
export type DemonstrationShape = (typeof demonstrationShapes)[number]

export interface PlannedCase {
  readonly kind: CaseKind
  readonly subKind: SubKind
  readonly receivedOn: PlainDate
  readonly wish: CourseWish
  /** Values for the steps that ask for these fields. */
  readonly values: FieldValues
}

export interface DemonstrationPlan {
  readonly shape: DemonstrationShape
  /** How many cases; the year has a number of its own. */
  readonly cases: number
  readonly today: PlainDate
}

/** Days before today in which even cases are received: a little over a year, so that years can be compared. */
const evenDays = 500
const yearDays = 364

/** Public figures of a first year (DOMAIN section 1); the rest is in proportion. */
export const publicYear = {
  preExaminations: 952,
  mediationsAccepted: 5_672,
  mediationsSucceeded: 1_873,
  assistances: 191,
  protectedFen: 20_000_000_000,
  opinions: 3,
  publicHearings: 8,
} as const
const besideThem = { notAccepted: 205, waiting: 34, complaints: 64, closedHearings: 4, overseas: 6 } as const

/** The cases in the order of their receipt, so that serial numbers rise with the day. */
export function planDemonstration(
  random: SeededRandom,
  plan: DemonstrationPlan,
  calendar: WorkingCalendar,
): readonly PlannedCase[] {
  const receive = (low: number, high: number): PlainDate => {
    const rolled = rollToWorkingDay(calendar, addDays(plan.today, -random.between(low, high)))
    return rolled.ok && rolled.date <= plan.today ? rolled.date : plan.today
  }
  const planned = plan.shape === 'year' ? planYear(random, receive) : planEvenly(random, plan.cases, receive)
  return planned.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0))
}

type Receive = (low: number, high: number) => PlainDate

function planEvenly(random: SeededRandom, cases: number, receive: Receive): PlannedCase[] {
  return Array.from({ length: cases }, () => {
    const share = random.between(1, 100)
    const kind: CaseKind = share <= 15 ? 'preExamination' : share <= 92 ? 'mediation' : 'rightsProtection'
    const subKind = random.pick<SubKind>(subKindsOf[kind])
    return { kind, subKind, receivedOn: receive(0, evenDays), wish: 'any', values: {} }
  })
}

// What must have come to its end by today is received so long before it that no course can last longer.
const longEnough = { toBeAccepted: 21, toBeAgreed: 100, toBeConcluded: 75, toBeHeard: 120 } as const

function planYear(random: SeededRandom, receive: Receive): PlannedCase[] {
  const planned: PlannedCase[] = []
  const add = (
    count: number,
    kind: CaseKind,
    subKinds: readonly SubKind[],
    wish: CourseWish,
    days: readonly [number, number],
    valuesOf: (index: number) => FieldValues = () => ({}),
  ): void => {
    for (let index = 0; index < count; index++) {
      const subKind = random.pick(subKinds)
      planned.push({ kind, subKind, receivedOn: receive(...days), wish, values: valuesOf(index) })
    }
  }
  const year = publicYear
  const before = (days: number): readonly [number, number] => [days, yearDays]
  const channels = subKindsOf.mediation
  const notAgreed = year.mediationsAccepted - year.mediationsSucceeded
  add(year.preExaminations, 'preExamination', subKindsOf.preExamination, 'any', before(0))
  add(year.mediationsSucceeded, 'mediation', channels, 'agreed', before(longEnough.toBeAgreed))
  add(notAgreed, 'mediation', channels, 'notAgreed', before(longEnough.toBeAccepted))
  add(besideThem.notAccepted, 'mediation', channels, 'notAccepted', before(0))
  add(besideThem.waiting, 'mediation', channels, 'waiting', [0, 6])
  const shares = shareOut(random, year.protectedFen, year.assistances)
  const rights = 'rightsProtection'
  add(year.assistances, rights, ['assistance'], 'concluded', before(longEnough.toBeConcluded), index => ({
    recoveredAmount: shares[index] ?? 0,
  }))
  add(year.opinions, rights, ['infringementOpinion'], 'concluded', before(longEnough.toBeConcluded))
  for (const [publicHearing, count] of [
    [true, year.publicHearings],
    [false, besideThem.closedHearings],
  ] as const)
    add(count, rights, ['adjudication'], 'concluded', before(longEnough.toBeHeard), () => ({ publicHearing }))
  add(besideThem.complaints, rights, ['complaint'], 'any', before(0))
  add(besideThem.overseas, rights, ['overseasGuidance'], 'any', before(0))
  return planned
}

/** Parts of a sum of fen, in whole hundred yuan but for the last, that add up to it. */
function shareOut(random: SeededRandom, sum: number, parts: number): readonly number[] {
  const weights = Array.from({ length: parts }, () => random.between(1, 40))
  const whole = weights.reduce((total, weight) => total + weight, 0)
  const shares = weights.map(weight => Math.floor((sum * weight) / whole / 10_000) * 10_000)
  const rest = sum - shares.reduce((total, share) => total + share, 0)
  return shares.map((share, index) => (index === parts - 1 ? share + rest : share))
}
