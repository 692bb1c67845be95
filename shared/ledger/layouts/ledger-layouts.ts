// Every layout of a ledger that the desk can read.

import { adjudicationLayout } from './adjudication-layout.ts'
import { assistanceLayout } from './assistance-layout.ts'
import { complaintLayout } from './complaint-layout.ts'
import { infringementOpinionLayout } from './infringement-opinion-layout.ts'
import type { LedgerLayout } from './ledger-layout.ts'
import { mediationLayout } from './mediation-layout.ts'
import { openRightsLayout } from './open-rights-layout.ts'
import { overseasGuidanceLayout } from './overseas-guidance-layout.ts'
import { preExaminationLayout } from './pre-examination-layout.ts'

/** Where two fit a sheet equally well, the earlier is taken. */
export const ledgerLayouts: readonly LedgerLayout[] = [
  preExaminationLayout,
  mediationLayout,
  openRightsLayout,
  adjudicationLayout,
  complaintLayout,
  infringementOpinionLayout,
  overseasGuidanceLayout,
  assistanceLayout,
]
