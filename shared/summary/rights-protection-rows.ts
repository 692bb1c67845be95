// Rows of the summary about rights protection 维权保护, in the order of the printed table.

import { rightsBusinesses, type SubKind } from '#shared/cases/case-kind.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import { closings } from './balance.ts'
import type { Count } from './count-term.ts'
import {
  countBySubKind,
  countPart,
  countRow,
  heading,
  type RowDeclaration,
  type RowLabel,
  reached,
  rowsBySubKind,
} from './row-declaration.ts'

const kind = 'rightsProtection'

/** Businesses that end with an opinion, and the results that are one. */
const opinionGivers: readonly SubKind[] = ['assistance', 'infringementOpinion', 'overseasGuidance']
const opinions = reached({
  kind,
  milestones: ['closed'],
  subKinds: [...opinionGivers, null],
  outcomes: ['opinionIssued', 'withinScope', 'outsideScope', 'guidanceIssued'],
})

const handedOver = having('transferred')
const toMediation = closedAs('toMediation')
const toAdjudication = closedAs('toAdjudication')

function having(milestone: MilestoneId): Count {
  return reached({ kind, milestones: [milestone] })
}

function closedAs(outcome: OutcomeId): Count {
  return reached({ kind, milestones: ['closed'], outcomes: [outcome] })
}

function byBusiness(label: RowLabel, of: Count): readonly RowDeclaration[] {
  return countBySubKind(label, of, rightsBusinesses)
}

export const rightsProtectionRows: readonly RowDeclaration[] = [
  heading('rightsProtection'),
  ...byBusiness('rightsReceived', having('received')),
  ...byBusiness('rightsAccepted', having('accepted')),
  countRow('rightsRefused', having('refused')),
  ...byBusiness('rightsClosed', reached({ kind, milestones: closings })),
  countRow('rightsWithdrawn', having('withdrawn')),
  ...countBySubKind('rightsOpinions', opinions, opinionGivers, 'opinions'),
  countRow('rightsTransfers', [...handedOver, ...toMediation, ...toAdjudication], 'transfers'),
  countPart('rightsHandedOver', handedOver),
  countPart('rightsToMediation', toMediation),
  countPart('rightsToAdjudication', toAdjudication),
  countRow('rightsFedBack', having('fedBack')),
  countRow('rightsFollowedUp', having('followedUp')),
  countRow('rightsHearings', having('hearingHeld'), 'hearings'),
  countPart('rightsPublicHearings', reached({ kind, milestones: ['hearingHeld'], publicHearing: true })),
  ...rowsBySubKind(
    {
      label: 'rightsRecovered',
      unit: 'money',
      figure: { type: 'amount', of: { kind, milestones: ['closed'] }, amount: 'recoveredFen' },
      note: 'recovered',
    },
    rightsBusinesses,
  ),
]
