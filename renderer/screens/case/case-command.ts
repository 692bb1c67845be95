// What can be asked of a case from its page, beside looking at it.

import type { TimelineEntry } from '#shared/contract/cases-contract.ts'

export type CaseCommand =
  | { readonly type: 'step'; readonly action: string }
  | { readonly type: 'pause' | 'resume' | 'apply' | 'decide' | 'assign' | 'change' | 'note' }
  | { readonly type: 'retract' | 'correct'; readonly entry: TimelineEntry }
  | { readonly type: 'attach'; readonly files: readonly File[] }
