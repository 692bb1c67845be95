// What can be asked about the links of a case, and what every form of it is given.

import type { CaseLinks, LinkView } from '#shared/contract/links-contract.ts'

export type LinkCommand =
  | { readonly type: 'link' | 'transfer' | 'split' | 'reopen' | 'joinSeries' | 'leaveSeries' }
  | { readonly type: 'unlink'; readonly link: LinkView }

export interface LinkFormProps {
  readonly caseId: number
  readonly links: CaseLinks
  readonly onDone: () => void
}
