// Which milestones of a case are kept as rows: those that a figure counts, and those on which clocks of the rules this
// version ships start. Of the others a case page reads the events.

import type { MilestoneId } from '#shared/cases/milestone.ts'
import { shippedReckoning } from '#shared/reckoning/fold-reckoning.ts'
import { askedDimensions } from '#shared/summary/asked-dimensions.ts'

export const keptMilestones: ReadonlySet<MilestoneId> = new Set([
  ...askedDimensions.keys(),
  ...shippedReckoning.ruleBook.flatMap(rule => rule.start),
])
