// Rows of the summary about rights protection 维权保护, in the order of the printed table.

import { rightsBusinesses, type SubKind } from '#shared/cases/case-kind.ts'
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

const kind = 'rightsProtection'

/** Businesses that end with an opinion, and the results that are one. */
const opinionGivers: readonly SubKind[] = ['assistance', 'infringementOpinion', 'overseasGuidance']
const opinions = reached({
  kind,
  milestones: ['closed'],
  subKinds: opinionGivers,
  outcomes: ['opinionIssued', 'withinScope', 'outsideScope', 'guidanceIssued'],
})

const handedOver = reached({ kind, milestones: ['transferred'] })
const toMediation = reached({ kind, milestones: ['closed'], outcomes: ['toMediation'] })
const toAdjudication = reached({ kind, milestones: ['closed'], outcomes: ['toAdjudication'] })

function byBusiness(label: RowLabel, milestone: MilestoneId): readonly RowDeclaration[] {
  const of = reached({ kind, milestones: [milestone] })
  return rowsBySubKind({ label, unit: 'case', figure: { type: 'count', of } }, rightsBusinesses)
}

function total(label: RowLabel, cases: Omit<TallySelection, 'kind'>, note?: NoteId): RowDeclaration {
  return row({
    label,
    unit: 'case',
    figure: { type: 'count', of: reached({ kind, ...cases }) },
    ...(note && { note }),
  })
}

function part(label: RowLabel, of: typeof handedOver): RowDeclaration {
  return { id: label, label, indent: 2, unit: 'case', figure: { type: 'count', of } }
}

export const rightsProtectionRows: readonly RowDeclaration[] = [
  heading('rightsProtection'),
  ...byBusiness('rightsReceived', 'received'),
  ...byBusiness('rightsAccepted', 'accepted'),
  total('rightsRefused', { milestones: ['refused'] }),
  ...byBusiness('rightsClosed', 'closed'),
  total('rightsWithdrawn', { milestones: ['withdrawn'] }),
  ...rowsBySubKind(
    { label: 'rightsOpinions', unit: 'case', figure: { type: 'count', of: opinions }, note: 'opinions' },
    opinionGivers,
  ),
  row({
    label: 'rightsTransfers',
    unit: 'case',
    figure: { type: 'count', of: [...handedOver, ...toMediation, ...toAdjudication] },
    note: 'transfers',
  }),
  part('rightsHandedOver', handedOver),
  part('rightsToMediation', toMediation),
  part('rightsToAdjudication', toAdjudication),
  total('rightsFedBack', { milestones: ['fedBack'] }),
  total('rightsFollowedUp', { milestones: ['followedUp'] }),
  total('rightsHearings', { milestones: ['hearingHeld'] }, 'hearings'),
  part('rightsPublicHearings', reached({ kind, milestones: ['hearingHeld'], publicHearing: true })),
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
