// Which properties of a case the figures of the summary ask of each milestone. Sums kept by month are told apart by
// these and no others, so that a month has hundreds of them and not tens of thousands.

import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { Count, TallySelection } from './count-term.ts'
import type { Figure } from './row-declaration.ts'
import { summaryRows } from './summary-rows.ts'

export type Dimension = 'outcomes' | 'accepted' | 'passed' | 'hadDefect' | 'closedInTime' | 'publicHearing'

const dimensions: readonly Dimension[] = [
  'outcomes',
  'accepted',
  'passed',
  'hadDefect',
  'closedInTime',
  'publicHearing',
]

/** Empty for a milestone that no figure counts. */
export const askedDimensions: ReadonlyMap<MilestoneId, ReadonlySet<Dimension>> = collect()

function collect(): ReadonlyMap<MilestoneId, ReadonlySet<Dimension>> {
  const asked = new Map<MilestoneId, Set<Dimension>>()
  const rows = [...summaryRows('accepted'), ...summaryRows('concluded')]
  for (const selection of rows.flatMap(({ figure }) => (figure ? selectionsOf(figure) : []))) {
    for (const milestone of selection.milestones) {
      const known = asked.get(milestone) ?? new Set()
      asked.set(milestone, known)
      for (const dimension of dimensions) if (selection[dimension] !== undefined) known.add(dimension)
    }
  }
  return asked
}

function selectionsOf(figure: Figure): readonly TallySelection[] {
  if (figure.type === 'amount') return [figure.of]
  if (figure.type === 'count') return reachedOf(figure.of)
  return figure.type === 'rate' ? [...reachedOf(figure.part), ...reachedOf(figure.whole)] : []
}

function reachedOf(count: Count): readonly TallySelection[] {
  return count.flatMap(term => (term.type === 'reached' ? [term.cases] : []))
}
