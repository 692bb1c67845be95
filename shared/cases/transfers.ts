// Where a case can be handed on to here 转办, declared: from which business to which, the step that closes the source,
// and what the new case takes over. Links and figures follow from the transfer, never from this table.

import type { FieldValues } from './case-event.ts'
import type { CaseKind, SubKind } from './case-kind.ts'
import type { CaseState } from './case-state.ts'
import { fieldsOf } from './kinds.ts'
import type { OutcomeId } from './outcome.ts'

export const transferIds = [
  'complaintToMediation',
  'complaintToAdjudication',
  'assistanceToMediation',
  'assistanceToAdjudication',
  'mediationToAdjudication',
  'adjudicationToMediation',
] as const
export type TransferId = (typeof transferIds)[number]

export interface TransferDeclaration {
  readonly id: TransferId
  readonly from: { readonly kind: CaseKind; readonly subKinds: readonly SubKind[] }
  readonly to: { readonly kind: CaseKind; readonly subKinds: readonly SubKind[] }
  /** Steps of the source that close it; the first legal one is recorded with the transfer. */
  readonly closedBy: readonly { readonly action: string; readonly outcome: OutcomeId | null }[]
  /** Results with which a source that is closed already may still be handed on. */
  readonly closedAs: readonly OutcomeId[]
  /** Field of the new case ← field of the source. */
  readonly fields: Readonly<Record<string, string>>
}

const mediationChannels: readonly SubKind[] = ['peoples', 'administrative', 'commercial']
const sameParties = { applicant: 'applicant', respondent: 'respondent', rightNumber: 'rightNumber' } as const
const fromReporter = { ...sameParties, applicant: 'reporter' } as const

export const transfers: readonly TransferDeclaration[] = [
  {
    id: 'complaintToMediation',
    from: { kind: 'rightsProtection', subKinds: ['complaint'] },
    to: { kind: 'mediation', subKinds: mediationChannels },
    closedBy: [{ action: 'concludeComplaint', outcome: 'transferredOut' }],
    closedAs: ['transferredOut'],
    fields: { ...fromReporter, rightType: 'rightType' },
  },
  {
    id: 'complaintToAdjudication',
    from: { kind: 'rightsProtection', subKinds: ['complaint'] },
    to: { kind: 'rightsProtection', subKinds: ['adjudication'] },
    closedBy: [{ action: 'concludeComplaint', outcome: 'transferredOut' }],
    closedAs: ['transferredOut'],
    fields: fromReporter,
  },
  {
    id: 'assistanceToMediation',
    from: { kind: 'rightsProtection', subKinds: ['assistance'] },
    to: { kind: 'mediation', subKinds: mediationChannels },
    closedBy: [{ action: 'conclude', outcome: 'toMediation' }],
    closedAs: ['toMediation'],
    fields: { ...sameParties, rightType: 'rightType' },
  },
  {
    id: 'assistanceToAdjudication',
    from: { kind: 'rightsProtection', subKinds: ['assistance'] },
    to: { kind: 'rightsProtection', subKinds: ['adjudication'] },
    closedBy: [{ action: 'conclude', outcome: 'toAdjudication' }],
    closedAs: ['toAdjudication'],
    fields: sameParties,
  },
  {
    id: 'mediationToAdjudication',
    from: { kind: 'mediation', subKinds: ['peoples', 'administrative', 'commercial'] },
    to: { kind: 'rightsProtection', subKinds: ['adjudication'] },
    closedBy: [
      { action: 'recordFailure', outcome: null },
      { action: 'recordDecline', outcome: null },
    ],
    closedAs: ['failed', 'declined', 'terminated'],
    fields: sameParties,
  },
  {
    id: 'adjudicationToMediation',
    from: { kind: 'rightsProtection', subKinds: ['adjudication'] },
    to: { kind: 'mediation', subKinds: mediationChannels },
    closedBy: [],
    closedAs: ['dismissed'],
    fields: sameParties,
  },
]

/** The transfers declared for the business of a case. */
export function transfersFrom({ kind, subKind }: CaseState): readonly TransferDeclaration[] {
  return transfers.filter(
    ({ from }) => from.kind === kind && subKind !== null && from.subKinds.includes(subKind),
  )
}

/**
 * What the new case takes over from the source. The identity of a reporter 举报人 never goes along: it has a
 * permission of its own, which the parties of another case do not.
 */
export function carryFields(
  { kind, subKind }: TransferTarget,
  mapping: Readonly<Record<string, string>>,
  source: CaseState,
): FieldValues {
  const declared = new Set(fieldsOf(kind, subKind).map(field => field.id))
  const reported = source.fields.category === 'report'
  const carried: FieldValues = {}
  for (const [target, from] of Object.entries(mapping)) {
    const value = source.fields[from]
    if (value === undefined || !declared.has(target) || (reported && from === 'reporter')) continue
    carried[target] = value
  }
  return carried
}

export interface TransferTarget {
  readonly kind: CaseKind
  readonly subKind: SubKind
}
