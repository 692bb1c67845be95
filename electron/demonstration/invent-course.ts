// How an invented case goes: actions in order, with working days between them. Shares follow the public figures of a
// first year (952 pre-examinations; of 5,672 mediations 1,873 succeed).

import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { SeededRandom } from './seeded-random.ts'

export interface CourseStep {
  readonly action: string
  /** Working days after the step before. */
  readonly after: number
}

type Course = readonly CourseStep[]

export function inventCourse(random: SeededRandom, kind: CaseKind, subKind: SubKind): Course {
  if (kind === 'preExamination') return preExaminationCourse(random, subKind)
  return kind === 'mediation' ? mediationCourse(random) : rightsCourse(random, subKind)
}

// Promised and usual working days of examination and grant by patent type.
const examDays = { invention: [4, 11], utilityModel: [3, 8], design: [2, 6] } as const
const grantDays = { invention: [22, 43], utilityModel: [5, 11], design: [2, 6] } as const

function preExaminationCourse(random: SeededRandom, subKind: SubKind): Course {
  const type = subKind === 'invention' || subKind === 'utilityModel' ? subKind : 'design'
  const step = (action: string, [low, high]: readonly [number, number]): CourseStep => ({
    action,
    after: random.between(low, high),
  })
  if (random.chance(0.04)) return [step('refuse', [1, 3])]
  const course = [step('accept', [0, 3])]
  if (random.chance(0.35)) course.push(step('issueOpinion', [2, 4]), step('recordReply', [1, 5]))
  if (random.chance(0.13)) return [...course, step(random.pick(['fail', 'withdraw']), examDays[type])]
  course.push(
    step('pass', examDays[type]),
    step('file', [0, 3]),
    step('recordFee', [0, 1]),
    step('mark', [1, 3]),
  )
  if (random.chance(0.2)) course.push(step('recordCnipaOpinion', [5, 10]), step('recordCnipaReply', [3, 9]))
  const last = random.chance(0.87) ? 'grant' : random.pick(['reject', 'deemWithdrawn', 'leaveFastTrack'])
  return [...course, step(last, grantDays[type])]
}

function mediationCourse(random: SeededRandom): Course {
  const accept = { action: 'accept', after: random.between(0, 4) }
  if (random.chance(0.035))
    return [{ action: random.pick(['refuse', 'recordDecline']), after: random.between(1, 5) }]
  const assigned = [
    accept,
    { action: 'assignMediator', after: random.between(0, 2) },
    { action: 'holdSession', after: random.between(2, 8) },
  ]
  const after = random.between(2, 14)
  if (random.chance(0.67)) {
    return [
      ...assigned,
      {
        action: random.pick(['recordFailure', 'recordFailure', 'recordFailure', 'terminate', 'withdraw']),
        after,
      },
    ]
  }
  const agreed = [...assigned, { action: 'recordAgreement', after }, { action: 'recordEffective', after: 0 }]
  if (random.chance(0.5)) return agreed
  return [
    ...agreed,
    { action: 'applyConfirmation', after: random.between(1, 15) },
    { action: 'recordConfirmation', after: random.between(3, 12) },
  ]
}

function rightsCourse(random: SeededRandom, subKind: SubKind): Course {
  const accept = { action: 'accept', after: random.between(0, 5) }
  switch (subKind) {
    case 'infringementOpinion':
      return [
        accept,
        { action: 'assignExpert', after: random.between(1, 3) },
        { action: 'issueOpinion', after: random.between(8, 20) },
      ]
    case 'complaint':
      return [
        accept,
        { action: 'handOver', after: random.between(1, 4) },
        { action: 'concludeComplaint', after: random.between(10, 35) },
        { action: 'feedBack', after: random.between(1, 4) },
      ]
    case 'adjudication':
      return [
        accept,
        { action: 'serve', after: random.between(2, 5) },
        { action: 'recordDefence', after: random.between(5, 10) },
        { action: 'holdHearing', after: random.between(5, 15) },
        { action: 'decide', after: random.between(15, 35) },
      ]
    case 'overseasGuidance':
      return [accept, { action: 'issueGuidance', after: random.between(6, 20) }]
    default:
      return [
        accept,
        { action: 'conclude', after: random.between(6, 21) },
        { action: 'followUp', after: random.between(5, 20) },
      ]
  }
}
