// The longest way of each sub-kind from receipt to the archive, with the waiting and the extension its rules allow.
// Driven through the contract and through the screens.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { KnownSubKind } from './lead-a-life.ts'

/** An action by its id, `pause:` or `resume:` with a ground, or `extend:` with a rule. */
export interface WholeCourse extends KnownSubKind {
  readonly fields: FieldValues
  readonly steps: readonly string[]
  readonly outcome: OutcomeId
}

const examined = (extend: string): readonly string[] => [
  'requestSupplement',
  'receiveSupplement',
  'accept',
  extend,
  'assignExaminer',
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

const mediated = (...extend: readonly string[]): readonly string[] => [
  'beginReview',
  'consult',
  'recordAnswer',
  'accept',
  'assignMediator',
  ...extend,
  'pause:appraisal',
  'resume:appraisal',
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
  course('mediation', 'peoples', dispute, 'succeeded', mediated('extend:MD-PEOPLE')),
  course('mediation', 'administrative', dispute, 'succeeded', mediated('extend:MD-ADMIN')),
  course('mediation', 'commercial', dispute, 'succeeded', mediated()),
  course('mediation', 'courtDelegated', dispute, 'failed', [
    ...referred,
    'holdSession',
    'extend:MD-PRE',
    'holdSession',
    'recordFailure',
    'returnToCourt',
    'archive',
  ]),
  course('mediation', 'courtEntrusted', dispute, 'succeeded', [
    ...referred,
    'extend:MD-IN-ORD',
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
    'accept',
    'feedBack',
    'handOver',
    'pause:appraisal',
    'resume:appraisal',
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
): WholeCourse {
  return { kind, subKind, fields, outcome, steps }
}
