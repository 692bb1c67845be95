// The milestones that a sheet could have told of. What a ledger has no column for is unknown, not missing: it must
// neither start nor keep a clock running (DOMAIN section 8).

import { kinds } from '#shared/cases/kinds.ts'
import type { MilestoneId } from '#shared/cases/milestone.ts'
import type { SheetHeader } from './detect-header.ts'

/**
 * Milestones for which the sheet has columns, and the receipt. A sheet without any column of results lists open cases:
 * that they are not closed is just what it says, so every closing milestone is known too.
 */
export function knownMilestonesOf(header: SheetHeader): readonly MilestoneId[] {
  const { layout, columns } = header
  const known = new Set<MilestoneId>(['received'])
  const actions = kinds[layout.kind].actions
  const know = (id: string): void => {
    const action = actions.find(declared => declared.id === id)
    if (action) known.add(action.milestone)
  }
  for (const rule of layout.steps) {
    if (rule.action && [rule.on, rule.evidence].some(id => id && columns.has(id))) know(rule.action)
    if (rule.result && columns.has(rule.result.column)) {
      for (const { action } of Object.values(rule.result.words)) know(action)
    }
    if (rule.implied && rule.on && columns.has(rule.on)) know(rule.implied.action)
  }
  if (listsOpenCases(header)) {
    for (const action of actions) if (action.outcome !== undefined) known.add(action.milestone)
    known.add('closed')
  }
  return [...known]
}

function listsOpenCases({ layout, columns }: SheetHeader): boolean {
  return !layout.steps.some(rule => {
    const day = rule.action && closes(layout.kind, rule.action) ? rule.on : null
    return (rule.result && columns.has(rule.result.column)) || (day && columns.has(day))
  })
}

function closes(kind: SheetHeader['layout']['kind'], id: string): boolean {
  return kinds[kind].actions.some(action => action.id === id && action.outcome !== undefined)
}
