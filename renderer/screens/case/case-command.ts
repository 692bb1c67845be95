// What can be asked of a case from its page, beside looking at it.

import type { TimelineEntry } from '#shared/contract/case-page-contract.ts'

export type CaseCommand =
  | { readonly type: 'step'; readonly action: string }
  | { readonly type: 'pause' | 'resume' | 'apply' | 'decide' | 'assign' | 'change' | 'note' }
  | { readonly type: 'retract' | 'correct'; readonly entry: TimelineEntry }
  | { readonly type: 'attach'; readonly files: readonly File[] }

/** Right whatever was recorded meanwhile. */
export function bearsMoving({ type }: CaseCommand): boolean {
  return type === 'note' || type === 'assign' || type === 'attach'
}
