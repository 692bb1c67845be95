// What uses up the yearly quota of a registered entity: declared here and nowhere else, for the store to count by.

import type { CaseKind } from '#shared/cases/case-kind.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'

/**
 * A pre-examination counts in the year of its submission, for the entity named first among its applicants. It is given
 * back when it ends in one of these ways before it was accepted. cfg: centres differ; this is the common practice.
 */
export const quotaRule: {
  readonly kind: CaseKind
  readonly role: string
  readonly refundedBeforeAcceptance: readonly OutcomeId[]
} = {
  kind: 'preExamination',
  role: 'applicant',
  refundedBeforeAcceptance: ['refused', 'withdrawn', 'abandoned'],
}
