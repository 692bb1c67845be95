// How an invented case goes: actions in order, with working days between them. Every course is lawful by the declared
// machines; shares follow the public figures of a first year.

import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { SeededRandom } from './seeded-random.ts'

export interface CourseStep {
  readonly action: string
  /** Working days after the step before. */
  readonly after: number
}

/** How a course is to end; `any`: as chance has it. */
export type CourseWish = 'any' | 'agreed' | 'notAgreed' | 'notAccepted' | 'waiting' | 'concluded'

type Course = CourseStep[]

export function inventCourse(
  random: SeededRandom,
  kind: CaseKind,
  subKind: SubKind,
  wish: CourseWish = 'any',
): readonly CourseStep[] {
  if (wish === 'waiting') return []
  const step = (action: string, low: number, high: number): CourseStep => ({
    action,
    after: random.between(low, high),
  })
  const some = (probability: number, ...steps: Course): Course => (random.chance(probability) ? steps : [])
  const tools: Tools = { random, step, some }
  if (kind === 'preExamination') return preExaminationCourse(tools, subKind)
  return kind === 'mediation' ? mediationCourse(tools, subKind, wish) : rightsCourse(tools, subKind, wish)
}

interface Tools {
  readonly random: SeededRandom
  step(action: string, low: number, high: number): CourseStep
  /** The steps with this probability, otherwise none. */
  some(probability: number, ...steps: Course): Course
}

// Promised and usual working days of examination and grant by patent type.
const usualDays = {
  invention: { exam: [4, 11], grant: [22, 43] },
  utilityModel: { exam: [3, 8], grant: [5, 11] },
  design: { exam: [2, 6], grant: [2, 6] },
} as const

function preExaminationCourse({ random, step, some }: Tools, subKind: SubKind): Course {
  const { exam, grant } =
    usualDays[subKind === 'invention' || subKind === 'utilityModel' ? subKind : 'design']
  const round = (): Course => [step('issueOpinion', 2, 4), step('recordReply', 1, 5)]
  const supplement = some(0.12, step('requestSupplement', 0, 2), step('receiveSupplement', 1, 6))
  if (random.chance(0.04)) return [...supplement, step('refuse', 1, 3), ...some(0.5, step('archive', 5, 20))]
  const course = [...supplement, step('accept', 0, 3), step('assignExaminer', 0, 1)]
  if (random.chance(0.35)) course.push(...round())
  if (random.chance(0.08)) course.push(...round())
  if (random.chance(0.02)) return [...course, step('issueOpinion', 1, 3), step('abandon', 6, 12)]
  course.push(...some(0.3, step('beginCheck', 1, 3)))
  if (random.chance(0.13)) return [...course, step(random.pick(['fail', 'withdraw']), exam[0], exam[1])]
  course.push(step('pass', exam[0], exam[1]))
  if (random.chance(0.02)) return [...course, step('markNotFiled', 4, 8)]
  course.push(
    step('file', 0, 3),
    step('recordFee', 0, 1),
    step('uploadNumber', 0, 1),
    ...some(0.4, step('beginConsistencyCheck', 0, 1)),
    step('mark', 1, 3),
    ...some(0.2, step('recordCnipaOpinion', 5, 10), step('recordCnipaReply', 3, 9)),
    ...some(0.05, step('recordCnipaOpinion', 5, 10), step('recordCnipaReply', 2, 5)),
  )
  if (random.chance(0.01)) return [...course, step('flagAbnormal', 5, 20), step('withdrawAbnormal', 3, 15)]
  const last = random.chance(0.87) ? 'grant' : random.pick(['reject', 'deemWithdrawn', 'leaveFastTrack'])
  return [...course, step(last, grant[0], grant[1]), ...some(0.3, step('archive', 10, 40))]
}

function mediationCourse(tools: Tools, subKind: SubKind, wish: CourseWish): Course {
  const { random, step, some } = tools
  const ofCourt = subKind === 'courtDelegated' || subKind === 'courtEntrusted'
  const opening = [
    ...(ofCourt ? some(0.6, step('recordReferral', 0, 1), step('confirmReferral', 0, 3)) : []),
    ...some(0.3, step('consult', 0, 2), step('recordAnswer', 1, 3)),
  ]
  if (wish === 'notAccepted' || (wish === 'any' && random.chance(0.035)))
    return [...opening, step(random.pick(['refuse', 'recordDecline']), 1, 5)]
  const assigned = [
    ...opening,
    step('accept', 0, 3),
    step('assignMediator', 0, 2),
    step('holdSession', 2, 8),
    ...some(0.4, step('holdSession', 1, 5)),
  ]
  const agreed = wish === 'agreed' || (wish === 'any' && random.chance(0.33))
  if (agreed) return [...assigned, step('recordAgreement', 2, 10), ...afterAgreement(tools)]
  const ending = random.pick(['recordFailure', 'recordFailure', 'recordFailure', 'terminate', 'withdraw'])
  return [
    ...assigned,
    step(ending, 2, 14),
    ...(ofCourt ? some(0.8, step('returnToCourt', 1, 4)) : []),
    ...some(0.4, step('archive', 10, 40)),
  ]
}

function afterAgreement({ random, step, some }: Tools): Course {
  const instalments = random.chance(0.4) ? random.between(1, 3) : 0
  const each = (action: string, low: number, high: number): Course =>
    Array.from({ length: instalments }, () => step(action, low, high))
  return [
    step('recordEffective', 0, 0),
    ...each('agreeInstalment', 0, 0),
    ...some(
      0.5,
      step('applyConfirmation', 1, 15),
      step('recordConfirmationAccepted', 1, 3),
      random.chance(0.95) ? step('recordConfirmation', 3, 12) : step('recordConfirmationRefused', 3, 12),
    ),
    ...each('recordInstalment', 10, 30),
    ...some(0.6, step('recordPerformed', 0, 20), ...some(0.5, step('archive', 5, 30))),
  ]
}

function rightsCourse(tools: Tools, subKind: SubKind, wish: CourseWish): Course {
  const { random, step, some } = tools
  const certain = wish === 'concluded'
  const accept = step('accept', 0, 5)
  const archive = some(0.4, step('archive', 5, 30))
  switch (subKind) {
    case 'infringementOpinion':
      return [
        accept,
        step('assignExpert', 1, 3),
        ...some(0.4, step('sendSamples', 0, 2), step('receiveSamples', 5, 12)),
        ...some(0.7, step('deliberate', 2, 6)),
        step('issueOpinion', 2, 12),
        ...archive,
      ]
    case 'complaint':
      return [
        ...some(0.5, step('classify', 0, 1)),
        accept,
        step('handOver', 1, 4),
        step('concludeComplaint', 10, 35),
        step('feedBack', 1, 4),
        ...archive,
      ]
    case 'adjudication':
      return adjudicationCourse(tools, archive)
    case 'overseasGuidance':
      return [accept, ...some(0.6, step('beginGuidance', 1, 3)), step('issueGuidance', 6, 18), ...archive]
    default:
      if (!certain && random.chance(0.05)) return [step('forward', 1, 5)]
      return [
        ...some(0.4, step('beginReview', 0, 1)),
        accept,
        ...some(0.7, step('assignHelper', 0, 2)),
        step('conclude', 5, 18),
        ...some(0.8, step('followUp', 5, 20)),
        ...archive,
      ]
  }
}

function adjudicationCourse({ step, some }: Tools, archive: Course): Course {
  return [
    ...some(0.5, step('beginReview', 0, 1)),
    step('docket', 1, 5),
    step('serve', 2, 5),
    ...some(0.8, step('recordDefence', 5, 10)),
    ...some(0.2, step('beginPreMediation', 1, 3), step('endPreMediation', 3, 8)),
    step('holdHearing', 5, 15),
    ...some(0.15, step('suspend', 1, 3), step('endSuspension', 10, 30)),
    step('decide', 10, 30),
    step('serveDecision', 1, 3),
    ...some(0.1, step('recordSuit', 5, 10)),
    ...archive,
  ]
}
