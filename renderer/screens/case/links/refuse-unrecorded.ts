// A batch answers which cases it was not recorded for; a form about one case shows that as any other refusal.

import { ORPCError } from '@orpc/client'
import type { BatchAnswer } from '#shared/contract/batch-contract.ts'

/** @throws ORPCError of the contract where the case was refused */
export function refuseUnrecorded({ cases }: BatchAnswer): void {
  const refused = cases.find(({ failure }) => failure !== null)?.failure
  if (refused) throw new ORPCError('FAILURE', { data: refused })
}
