// Rows of the summary about mediation 纠纷调解, in the order of the printed table.

import { mediationChannels } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { TallySelection } from './count-term.ts'
import {
  heading,
  type NoteId,
  type RowDeclaration,
  type RowLabel,
  reached,
  row,
  rowsBySubKind,
} from './row-declaration.ts'

const kind = 'mediation'

export const succeededMediations = reached({ kind, milestones: ['agreed'] })
export const failedMediations = reached({ kind, milestones: ['failed'] })

function byChannel(label: RowLabel, milestone: MilestoneId): readonly RowDeclaration[] {
  const of = reached({ kind, milestones: [milestone] })
  return rowsBySubKind({ label, unit: 'case', figure: { type: 'count', of } }, mediationChannels)
}

function total(label: RowLabel, cases: Omit<TallySelection, 'kind'>, note?: NoteId): RowDeclaration {
  return row({
    label,
    unit: 'case',
    figure: { type: 'count', of: reached({ kind, ...cases }) },
    ...(note && { note }),
  })
}

export const mediationRows: readonly RowDeclaration[] = [
  heading('mediation'),
  ...byChannel('mediationReceived', 'received'),
  ...byChannel('mediationAccepted', 'accepted'),
  total(
    'mediationFromCourts',
    { milestones: ['accepted'], subKinds: ['courtDelegated', 'courtEntrusted'] },
    'fromCourts',
  ),
  total('mediationRefused', { milestones: ['refused'] }),
  total('mediationDeclined', { milestones: ['declined'] }),
  ...byChannel('mediationSucceeded', 'agreed'),
  ...byChannel('mediationFailed', 'failed'),
  total('mediationWithdrawn', { milestones: ['withdrawn'] }),
  total('mediationTerminated', { milestones: ['terminated'] }),
  total('mediationConfirmationApplied', { milestones: ['confirmationApplied'] }),
  total('mediationConfirmed', { milestones: ['confirmationDecided'] }),
  row({
    label: 'mediationClaimAmount',
    unit: 'money',
    figure: { type: 'amount', of: { kind, milestones: ['accepted'] }, amount: 'claimFen' },
    note: 'claimAmount',
  }),
  row({
    label: 'mediationAgreedAmount',
    unit: 'money',
    figure: { type: 'amount', of: { kind, milestones: ['agreed'] }, amount: 'recoveredFen' },
    note: 'agreedAmount',
  }),
]
