// Rows of the summary about pre-examination 专利预审, in the order of the printed table.

import { type PatentType, patentTypes, type SubKind } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { Count, TallySelection } from './count-term.ts'
import {
  heading,
  type NoteId,
  type RowDeclaration,
  type RowLabel,
  reached,
  row,
  rowsBySubKind,
  subRowId,
} from './row-declaration.ts'

const kind = 'preExamination'

export const acceptedPreExaminations = reached({ kind, milestones: ['accepted'] })
export const passedPreExaminations = concludedBy(['passed'], {})
const failed = concludedBy(['failed'], {})
// A case withdrawn after it passed was concluded by passing.
const withdrawn = concludedBy(['withdrawn'], { passed: false })
const abandoned = concludedBy(['abandoned'], { passed: false })

/** The examination ended: passed, failed, withdrawn or abandoned, of accepted cases only. */
export const concludedPreExaminations: Count = [
  ...passedPreExaminations,
  ...failed,
  ...withdrawn,
  ...abandoned,
]

function concludedBy(milestones: readonly MilestoneId[], more: Partial<TallySelection>): Count {
  return reached({ kind, milestones, accepted: true, ...more })
}

function byType(label: RowLabel, of: Count, note?: NoteId): readonly RowDeclaration[] {
  return rowsBySubKind(
    { label, unit: 'case', figure: { type: 'count', of }, ...(note && { note }) },
    patentTypes,
  )
}

function reachedByType(label: RowLabel, milestone: MilestoneId): readonly RowDeclaration[] {
  return byType(label, reached({ kind, milestones: [milestone] }))
}

function total(label: RowLabel, cases: Omit<TallySelection, 'kind'>, note?: NoteId): RowDeclaration {
  return row({
    label,
    unit: 'case',
    figure: { type: 'count', of: reached({ kind, ...cases }) },
    ...(note && { note }),
  })
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
  ...reachedByType('preExaminationReceived', 'received'),
  ...byType('preExaminationAccepted', acceptedPreExaminations),
  ...reachedByType('preExaminationRefused', 'refused'),
  total(
    'preExaminationLeftBeforeAcceptance',
    { milestones: ['withdrawn', 'abandoned'], accepted: false },
    'leftBeforeAcceptance',
  ),
  ...byType('preExaminationConcluded', concludedPreExaminations, 'concluded'),
  ...byType('preExaminationPassed', passedPreExaminations),
  ...byType('preExaminationFailed', failed),
  ...byType('preExaminationWithdrawn', withdrawn),
  ...byType('preExaminationAbandoned', abandoned),
  total('preExaminationPassedNotFiled', { milestones: ['passedNotFiled'] }),
  ...reachedByType('preExaminationFiled', 'filed'),
  ...reachedByType('preExaminationMarked', 'marked'),
  ...reachedByType('preExaminationGranted', 'granted'),
  total('preExaminationRejected', { milestones: ['rejected'] }),
  total('preExaminationDeemedWithdrawn', { milestones: ['deemedWithdrawn'] }),
  total('preExaminationLeftFastTrack', { milestones: ['leftFastTrack'] }),
  total(
    'preExaminationWithdrawnAfterPassing',
    { milestones: ['withdrawn'], passed: true },
    'withdrawnAfterPassing',
  ),
  ...grantCycle('grantCycleAverage', 'average'),
  ...grantCycle('grantCycleMedian', 'median'),
  ...grantCycle('grantCycleShortest', 'shortest'),
  ...grantedWithinLimit(),
]
