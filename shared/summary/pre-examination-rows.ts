// Rows of the summary about pre-examination 专利预审, in the order of the printed table.

import { type PatentType, patentTypes, type SubKind } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { Count, TallySelection } from './count-term.ts'
import {
  countBySubKind,
  countRow,
  heading,
  type NoteId,
  type RowDeclaration,
  type RowLabel,
  reached,
  subRowId,
} from './row-declaration.ts'

const kind = 'preExamination'

export const acceptedPreExaminations = having('accepted')
export const passedPreExaminations = having('passed', { accepted: true })
const failed = having('failed', { accepted: true })
// A case withdrawn after it passed was concluded by passing.
const withdrawn = having('withdrawn', { accepted: true, passed: false })
const abandoned = having('abandoned', { accepted: true, passed: false })

/** 非正常: called abnormal by CNIPA, at whatever stage; and withdrawn for it, before the end or after it. */
export const flaggedAbnormal = having('flaggedAbnormal')
export const abnormalWithdrawn = having('abnormalWithdrawn')

/** The examination ended: passed, failed, withdrawn or abandoned, of accepted cases only. */
export const concludedPreExaminations: Count = [
  ...passedPreExaminations,
  ...failed,
  ...withdrawn,
  ...abandoned,
]

function having(milestone: MilestoneId, more: Partial<TallySelection> = {}): Count {
  return reached({ kind, milestones: [milestone], ...more })
}

function byType(label: RowLabel, of: Count, note?: NoteId): readonly RowDeclaration[] {
  return countBySubKind(label, of, patentTypes, note)
}

function grantCycle(
  label: RowLabel,
  statistic: 'average' | 'median' | 'shortest',
): readonly RowDeclaration[] {
  const ofType = (subKind: SubKind | null): RowDeclaration => ({
    id: subRowId(label, subKind ?? 'unfilled'),
    label,
    subKind: subKind ?? 'unfilled',
    indent: 2,
    unit: 'workingDays',
    figure: { type: 'grantCycle', statistic, subKind },
    lessIsBetter: true,
    ...(subKind === null && { onlyWithFigures: true }),
  })
  const named: RowDeclaration = { ...heading(label, 1, 'workingDays'), note: 'grantCycle' }
  return [named, ...patentTypes.map(ofType), ofType(null)]
}

function grantedWithinLimit(): readonly RowDeclaration[] {
  const ofType = (patentType: PatentType): RowDeclaration => ({
    id: subRowId('grantedWithinLimit', patentType),
    label: 'grantedWithinLimit',
    subKind: patentType,
    indent: 2,
    unit: 'ratio',
    figure: { type: 'grantedWithin', patentType },
  })
  const named: RowDeclaration = { ...heading('grantedWithinLimit', 1, 'ratio'), note: 'grantedWithin' }
  return [named, ...patentTypes.map(ofType)]
}

export const preExaminationRows: readonly RowDeclaration[] = [
  heading('preExamination'),
  ...byType('preExaminationReceived', having('received')),
  ...byType('preExaminationAccepted', acceptedPreExaminations),
  ...byType('preExaminationRefused', having('refused')),
  countRow(
    'preExaminationLeftBeforeAcceptance',
    reached({ kind, milestones: ['withdrawn', 'abandoned'], accepted: false }),
    'leftBeforeAcceptance',
  ),
  ...byType('preExaminationConcluded', concludedPreExaminations, 'concluded'),
  ...byType('preExaminationPassed', passedPreExaminations),
  ...byType('preExaminationFailed', failed),
  ...byType('preExaminationWithdrawn', withdrawn),
  ...byType('preExaminationAbandoned', abandoned),
  countRow('preExaminationPassedNotFiled', having('passedNotFiled')),
  ...byType('preExaminationFiled', having('filed')),
  ...byType('preExaminationMarked', having('marked')),
  ...byType('preExaminationGranted', having('granted')),
  countRow('preExaminationRejected', having('rejected')),
  countRow('preExaminationDeemedWithdrawn', having('deemedWithdrawn')),
  countRow('preExaminationLeftFastTrack', having('leftFastTrack')),
  countRow(
    'preExaminationWithdrawnAfterPassing',
    [...having('withdrawn', { passed: true }), ...having('abnormalWithdrawn', { outcomes: ['withdrawn'] })],
    'withdrawnAfterPassing',
  ),
  countRow('preExaminationFlaggedAbnormal', flaggedAbnormal),
  countRow('preExaminationAbnormalWithdrawn', abnormalWithdrawn),
  ...grantCycle('grantCycleAverage', 'average'),
  ...grantCycle('grantCycleMedian', 'median'),
  ...grantCycle('grantCycleShortest', 'shortest'),
  ...grantedWithinLimit(),
]
