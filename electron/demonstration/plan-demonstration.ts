// Which cases a demonstration is to have, before any is invented: as many as are asked for, or a year shaped like the
// public figures, to the case and to the yuan.

import { workingDayAfter } from '#shared/calendar/rank.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { FieldValues } from '#shared/cases/case-event.ts'
import { type CaseKind, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import { addDays, fromDayNumber, type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { type DatedStep, dateCourse } from './date-course.ts'
import { type CourseWish, inventCourse } from './invent-course.ts'
import type { SeededRandom } from './seeded-random.ts'

export const demonstrationShapes = ['even', 'year'] as const
/** `even`: cases as they come, a little over a year of them. `year`: the public figures of a first year. */
export type DemonstrationShape = (typeof demonstrationShapes)[number]

export interface PlannedCase {
  readonly kind: CaseKind
  readonly subKind: SubKind
  readonly receivedOn: PlainDate
  /** What happens to it. Absent: as chance has it. */
  readonly course?: readonly DatedStep[]
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
/** What only waits has come in within these days. */
const waitingDays = 6

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
  const receive = (within: number): PlainDate => {
    const day = addDays(plan.today, -random.between(0, within))
    // Years without a notice are worked like any other: an invented day needs no certainty.
    const worked = workingDayAfter(calendar, toDayNumber(day), 0)
    return worked !== null && fromDayNumber(worked) <= plan.today ? fromDayNumber(worked) : plan.today
  }
  const planned =
    plan.shape === 'year'
      ? planYear({ random, receive, today: plan.today, calendar })
      : planEvenly(random, plan.cases, receive)
  return planned.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0))
}

/** A working day of so many days before today. */
type Receive = (within: number) => PlainDate

function planEvenly(random: SeededRandom, cases: number, receive: Receive): PlannedCase[] {
  return Array.from({ length: cases }, () => {
    const share = random.between(1, 100)
    const kind: CaseKind = share <= 15 ? 'preExamination' : share <= 92 ? 'mediation' : 'rightsProtection'
    const subKind = random.pick<SubKind>(subKindsOf[kind])
    return { kind, subKind, receivedOn: receive(evenDays), values: {} }
  })
}

interface YearTools {
  readonly random: SeededRandom
  readonly receive: Receive
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
}

interface YearShare {
  readonly count: number
  readonly kind: CaseKind
  readonly subKinds: readonly SubKind[]
  readonly wish?: CourseWish
  /** What has happened to each of them by today. */
  readonly until?: string
  readonly within?: number
  readonly valuesOf?: (index: number) => FieldValues
}

function planYear(tools: YearTools): PlannedCase[] {
  const { preExaminations, mediationsAccepted, mediationsSucceeded, ...year } = publicYear
  const channels = subKindsOf.mediation
  const notAgreed = mediationsAccepted - mediationsSucceeded
  const shares = shareOut(tools.random, year.protectedFen, year.assistances)
  const mediation = { kind: 'mediation', subKinds: channels } as const
  const rights = { kind: 'rightsProtection', wish: 'concluded' } as const
  const adjudication = { ...rights, subKinds: ['adjudication'], until: 'holdHearing' } as const
  const parts: readonly YearShare[] = [
    { count: preExaminations, kind: 'preExamination', subKinds: subKindsOf.preExamination },
    { count: mediationsSucceeded, ...mediation, wish: 'agreed', until: 'recordAgreement' },
    { count: notAgreed, ...mediation, wish: 'notAgreed', until: 'accept' },
    { count: besideThem.notAccepted, ...mediation, wish: 'notAccepted' },
    { count: besideThem.waiting, ...mediation, wish: 'waiting', within: waitingDays },
    {
      count: year.assistances,
      ...rights,
      subKinds: ['assistance'],
      until: 'conclude',
      valuesOf: index => ({ recoveredAmount: shares[index] ?? 0 }),
    },
    { count: year.opinions, ...rights, subKinds: ['infringementOpinion'], until: 'issueOpinion' },
    { count: year.publicHearings, ...adjudication, valuesOf: () => ({ publicHearing: true }) },
    { count: besideThem.closedHearings, ...adjudication, valuesOf: () => ({ publicHearing: false }) },
    { count: besideThem.complaints, kind: 'rightsProtection', subKinds: ['complaint'] },
    { count: besideThem.overseas, kind: 'rightsProtection', subKinds: ['overseasGuidance'] },
  ]
  return parts.flatMap(part => planShare(tools, part))
}

function planShare(tools: YearTools, share: YearShare): PlannedCase[] {
  const { kind, subKinds, valuesOf = () => ({}) } = share
  return Array.from({ length: share.count }, (_, index) => {
    const subKind = tools.random.pick(subKinds)
    return { kind, subKind, ...planCourse(tools, share, subKind), values: valuesOf(index) }
  })
}

// What must have happened by today decides the day of receipt with the course: drawn together, and again, until it has.
// Of a day long enough ago every case stays, of a recent one those that went fast, so that no month stands out.
function planCourse(
  { random, receive, today, calendar }: YearTools,
  { kind, wish = 'any', until, within = yearDays }: YearShare,
  subKind: SubKind,
): Pick<Required<PlannedCase>, 'receivedOn' | 'course'> {
  for (;;) {
    const receivedOn = receive(within)
    const course = dateCourse(inventCourse(random, kind, subKind, wish), receivedOn, today, calendar)
    if (until === undefined || course.some(({ action }) => action === until)) return { receivedOn, course }
  }
}

/** Parts of a sum of fen, in whole hundred yuan but for the last, that add up to it. */
function shareOut(random: SeededRandom, sum: number, parts: number): readonly number[] {
  const weights = Array.from({ length: parts }, () => random.between(1, 40))
  const whole = weights.reduce((total, weight) => total + weight, 0)
  const shares = weights.map(weight => Math.floor((sum * weight) / whole / 10_000) * 10_000)
  const rest = sum - shares.reduce((total, share) => total + share, 0)
  return shares.map((share, index) => (index === parts - 1 ? share + rest : share))
}
