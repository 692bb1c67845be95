// The longest way of each sub-kind from receipt to the archive, with the waiting and the extension its rules allow.
// Driven through the contract and through the screens.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { KnownSubKind } from './lead-a-life.ts'

export interface WholeCourse extends KnownSubKind {
  readonly fields: FieldValues
  /** Each an action by its id, `pause:` or `resume:` with a ground, or `extend:` with a rule. */
  readonly steps: readonly string[]
  readonly outcome: OutcomeId
  /** No rule of this sub-kind can be paused or extended. */
  readonly rigid: boolean
}

const examined = (extend: string): readonly string[] => [
  'requestSupplement',
  'receiveSupplement',
  'accept',
  extend,
  'assignExaminer',
  'pause:reply',
  'resume:reply',
  'issueOpinion',
  'recordReply',
  'beginItem',
  'finishItem',
  'issueOpinion',
  'recordReply',
  'beginCheck',
  'returnFromCheck',
  'beginCheck',
  'pass',
  'file',
  'uploadNumber',
  'recordFee',
  'beginConsistencyCheck',
  'mark',
  'recordCnipaOpinion',
  'recordCnipaReply',
  'recordCnipaOpinion',
  'recordCnipaReply',
  'flagAbnormal',
  'grant',
  'recordAbnormalWithdrawal',
  'archive',
]

const mediated = (...waiting: readonly string[]): readonly string[] => [
  'beginReview',
  'consult',
  'recordAnswer',
  'accept',
  'assignMediator',
  ...waiting,
  'holdSession',
  'holdSession',
  'publishNotice',
  'endNotice',
  'recordAgreement',
  'recordEffective',
  'agreeInstalment',
  'agreeInstalment',
  'applyConfirmation',
  'recordConfirmationAccepted',
  'recordConfirmation',
  'recordInstalment',
  'recordInstalment',
  'recordPerformed',
  'archive',
]

const appraised = ['pause:appraisal', 'resume:appraisal']
const referred = [
  'recordReferral',
  'beginReview',
  'confirmReferral',
  'consult',
  'recordAnswer',
  'accept',
  'assignMediator',
]
const patent = { applicant: '湘潭棠翊恒机电科技有限公司' }
const dispute = { applicant: '刘某丑', respondent: '芷沚商行', disputeType: 'infringement' }

export const wholeCourses: readonly WholeCourse[] = [
  course('preExamination', 'invention', patent, 'granted', examined('extend:PX-EXAM-INV')),
  course('preExamination', 'utilityModel', patent, 'granted', examined('extend:PX-EXAM-UM')),
  course('preExamination', 'design', patent, 'granted', examined('extend:PX-EXAM-DES')),
  course('mediation', 'peoples', dispute, 'succeeded', mediated('extend:MD-PEOPLE', ...appraised)),
  course('mediation', 'administrative', dispute, 'succeeded', mediated('extend:MD-ADMIN', ...appraised)),
  // Only the parties, the court and the notice have a limit in it: nothing of the centre's can wait.
  course('mediation', 'commercial', dispute, 'succeeded', mediated(), true),
  course('mediation', 'courtDelegated', dispute, 'failed', [
    ...referred,
    'holdSession',
    'extend:MD-PRE',
    ...appraised,
    'holdSession',
    'recordFailure',
    'returnToCourt',
    'archive',
  ]),
  course('mediation', 'courtEntrusted', dispute, 'succeeded', [
    ...referred,
    'extend:MD-IN-ORD',
    ...appraised,
    'holdSession',
    'recordAgreement',
    'recordEffective',
    'agreeInstalment',
    'applyConfirmation',
    'recordConfirmationRefused',
    'recordInstalment',
    'recordPerformed',
    'archive',
  ]),
  course('rightsProtection', 'assistance', patent, 'opinionIssued', [
    'beginReview',
    'requestSupplement',
    'receiveSupplement',
    'accept',
    'extend:RP-AID',
    'assignHelper',
    'pause:judicialProceeding',
    'resume:judicialProceeding',
    'conclude',
    'followUp',
    'archive',
  ]),
  course('rightsProtection', 'infringementOpinion', patent, 'withinScope', [
    'requestSupplement',
    'receiveSupplement',
    'accept',
    'extend:RP-OPINION',
    'assignExpert',
    'sendSamples',
    'receiveSamples',
    'deliberate',
    'issueOpinion',
    'archive',
  ]),
  course('rightsProtection', 'complaint', { reporter: '刘某丑', category: 'report' }, 'transferredOut', [
    'classify',
    'extend:RP-CPL-CHECK',
    ...appraised,
    'accept',
    'feedBack',
    'handOver',
    'handOver',
    'concludeComplaint',
    'feedBack',
    'archive',
  ]),
  course('rightsProtection', 'adjudication', patent, 'infringementFound', [
    'beginReview',
    'requestSupplement',
    'receiveSupplement',
    'docket',
    'extend:RP-ADJ',
    'serve',
    'recordDefence',
    'suspend',
    'endSuspension',
    'beginPreMediation',
    'endPreMediation',
    'holdHearing',
    'recordLateDefence',
    'decide',
    'serveDecision',
    'recordSuit',
    'archive',
  ]),
  course('rightsProtection', 'overseasGuidance', patent, 'guidanceIssued', [
    'accept',
    'extend:RP-OVERSEAS',
    'beginGuidance',
    'pause:judicialProceeding',
    'resume:judicialProceeding',
    'issueGuidance',
    'archive',
  ]),
]

function course(
  kind: WholeCourse['kind'],
  subKind: WholeCourse['subKind'],
  fields: FieldValues,
  outcome: OutcomeId,
  steps: readonly string[],
  rigid = false,
): WholeCourse {
  return { kind, subKind, fields, outcome, steps, rigid }
}
