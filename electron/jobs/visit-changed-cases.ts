// Finds the cases that another reckoning shows otherwise. A case is compared by its rows, unless a changed rule may give it
// other clocks: which those are only its events tell.

import { computeGrantCycle } from '#db/projections/reckoned-rows.ts'
import {
  type ClocksInSight,
  listCasesGranted,
  listCasesUnder,
  listClocksInSight,
} from '#db/queries/list-reckoned-cases.ts'
import { readCycle } from '#db/queries/read-reckoned-case.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { differenceOf, type ReckoningDifference } from '#shared/reckoning/reckoning-difference.ts'
import { type ChangedCase, compareByEvents, compareByRows, type Sides } from './compare-case.ts'
import { advance, type JobControl } from './job.ts'

/** Visits the changed cases in order of id. */
export function visitChangedCases(
  store: ReadStore,
  sides: Sides,
  control: JobControl,
  visit: (changed: ChangedCase) => void,
): void {
  const difference = differenceOf(sides.before, sides.after)
  const inSight = listClocksInSight(store, difference)
  const otherCycle = new Set(listCasesWithOtherCycle(store, difference, sides))
  const byEvents = new Set(
    listCasesUnder(
      store,
      difference.rules.filter(({ sameClocks }) => !sameClocks),
    ),
  )
  const ids = [...new Set([...inSight.keys(), ...otherCycle, ...byEvents])].sort((a, b) => a - b)
  ids.forEach((id, index) => {
    if (index % 200 === 0) advance(control, 'reckoning', index, ids.length)
    const changed = byEvents.has(id)
      ? compareByEvents(store, id, sides)
      : compareByRows(store, id, inSight.get(id) ?? noClocks, otherCycle.has(id), sides)
    if (changed) visit(changed)
  })
  control.report('reckoning', ids.length, ids.length)
}

function listCasesWithOtherCycle(
  store: ReadStore,
  difference: ReckoningDifference,
  { before, after }: Sides,
): readonly number[] {
  return listCasesGranted(store, difference).filter(id => {
    const cycle = readCycle(store, id)
    return computeGrantCycle(cycle, before.calendar) !== computeGrantCycle(cycle, after.calendar)
  })
}

const noClocks: ClocksInSight = { clocks: [], hasFacts: false }
