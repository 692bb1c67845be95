// Rows of the summary about mediation 纠纷调解, in the order of the printed table.

import { mediationChannels } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { Count } from './count-term.ts'
import {
  countBySubKind,
  countRow,
  heading,
  type RowDeclaration,
  type RowLabel,
  reached,
  row,
} from './row-declaration.ts'

const kind = 'mediation'

export const succeededMediations = having('agreed')
export const failedMediations = having('failed')

function having(milestone: MilestoneId): Count {
  return reached({ kind, milestones: [milestone] })
}

function byChannel(label: RowLabel, of: Count): readonly RowDeclaration[] {
  return countBySubKind(label, of, mediationChannels)
}

export const mediationRows: readonly RowDeclaration[] = [
  heading('mediation'),
  ...byChannel('mediationReceived', having('received')),
  ...byChannel('mediationAccepted', having('accepted')),
  countRow(
    'mediationFromCourts',
    reached({ kind, milestones: ['accepted'], subKinds: ['courtDelegated', 'courtEntrusted'] }),
    'fromCourts',
  ),
  countRow('mediationRefused', having('refused')),
  countRow('mediationDeclined', having('declined')),
  ...byChannel('mediationSucceeded', succeededMediations),
  ...byChannel('mediationFailed', failedMediations),
  countRow('mediationWithdrawn', having('withdrawn')),
  countRow('mediationTerminated', having('terminated')),
  countRow('mediationConfirmationApplied', having('confirmationApplied')),
  countRow('mediationConfirmed', having('confirmationDecided')),
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
