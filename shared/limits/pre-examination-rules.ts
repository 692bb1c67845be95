// The limits of pre-examination 专利预审, as shipped. The grant promise is the centre's headline; it and every other
// figure here can be edited by an administrator.

import type { PatentType } from '#shared/cases/case-kind.ts'
import { bySupervisor, declareRule } from './declare-rule.ts'
import type { LimitRule } from './limit-rule.ts'

const kind = 'preExamination'
const localPractice = '中心预审工作规程（各中心自定）'
const cnipaPractice = '快速审查意见答复要求（各中心自定）'

const intakeDecision = ['accepted', 'refused', 'withdrawn', 'abandoned'] as const
const conclusion = ['passed', 'failed', 'withdrawn', 'abandoned'] as const
const endOfFastTrack = ['granted', 'rejected', 'deemedWithdrawn', 'leftFastTrack', 'withdrawn'] as const

export const preExaminationRules: readonly LimitRule[] = [
  // 补正 stops this clock; its receipt starts a fresh one.
  declareRule(kind, {
    id: 'PX-INTAKE',
    start: ['received', 'supplementReceived'],
    stop: [...intakeDecision, 'supplementRequested'],
    repeats: true,
    amount: 3,
    unit: 'workingDays',
    owner: 'centre',
    extension: bySupervisor,
    mark: 'cfg',
    basis: localPractice,
  }),
  examination('PX-EXAM-INV', 'invention', 10),
  examination('PX-EXAM-UM', 'utilityModel', 7),
  examination('PX-EXAM-DES', 'design', 5),
  declareRule(kind, {
    id: 'PX-REPLY',
    start: ['opinionIssued'],
    stop: ['replied', 'withdrawn', 'abandoned'],
    repeats: true,
    amount: 5,
    unit: 'workingDays',
    owner: 'applicant',
    pauses: [],
    mark: 'cfg',
    basis: `${localPractice}；逾期未答复视为放弃`,
  }),
  declareRule(kind, {
    id: 'PX-FILE',
    start: ['passed'],
    stop: ['filed', 'passedNotFiled', 'withdrawn'],
    amount: 3,
    unit: 'workingDays',
    owner: 'applicant',
    pauses: [],
    mark: 'cfg',
    basis: `${localPractice}（江苏：3个工作日）；逾期不再享受快速通道`,
  }),
  declareRule(kind, {
    id: 'PX-FEE',
    start: ['filed'],
    stop: ['feePaid', ...endOfFastTrack],
    amount: 1,
    unit: 'workingDays',
    owner: 'applicant',
    pauses: [],
    mark: 'cfg',
    basis: localPractice,
  }),
  declareRule(kind, {
    id: 'PX-MARK',
    start: ['numberUploaded'],
    stop: ['marked', ...endOfFastTrack],
    amount: 3,
    unit: 'workingDays',
    owner: 'centre',
    extension: bySupervisor,
    mark: 'cfg',
    basis: localPractice,
  }),
  grant('PX-GRANT-INV', 'invention', 40, 22),
  grant('PX-GRANT-UM', 'utilityModel', 10, 5),
  grant('PX-GRANT-DES', 'design', 5, 2),
  officeAction('PX-OA1', 'cnipaFirstOpinion', 10),
  officeAction('PX-OA2', 'cnipaLaterOpinion', 5),
  // The desk has no case of its own for a registration, so nothing starts this clock by itself.
  declareRule(kind, {
    id: 'PX-REG',
    start: [],
    stop: [],
    amount: 10,
    unit: 'workingDays',
    owner: 'centre',
    extension: bySupervisor,
    mark: 'cfg',
    basis: '备案主体材料齐备至报送国家知识产权局（各中心自定）',
  }),
]

// Ordinary internal review never pauses; only the applicant's reply does.
function examination(id: string, patentType: PatentType, amount: number): LimitRule {
  return declareRule(kind, {
    id,
    subKinds: [patentType],
    start: ['accepted'],
    stop: conclusion,
    amount,
    unit: 'workingDays',
    owner: 'centre',
    pauses: ['reply'],
    extension: bySupervisor,
    mark: 'cfg',
    basis: localPractice,
  })
}

// Counted from filing; a centre that promises from the fee or the mark edits `start` to feePaid or marked.
function grant(id: string, patentType: PatentType, amount: number, best: number): LimitRule {
  return declareRule(kind, {
    id,
    subKinds: [patentType],
    start: ['filed'],
    stop: endOfFastTrack,
    amount,
    best,
    unit: 'workingDays',
    owner: 'centre',
    pauses: [],
    mark: 'seed',
    basis: '湘潭市知识产权保护中心公开承诺（2024年）',
  })
}

function officeAction(
  id: string,
  opinion: 'cnipaFirstOpinion' | 'cnipaLaterOpinion',
  amount: number,
): LimitRule {
  return declareRule(kind, {
    id,
    start: [opinion],
    stop: ['cnipaReplied', ...endOfFastTrack],
    repeats: true,
    amount,
    unit: 'workingDays',
    owner: 'applicant',
    mark: 'cfg',
    basis: cnipaPractice,
  })
}
