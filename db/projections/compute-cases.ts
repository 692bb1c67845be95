// Everything that is written of cases the store does not show yet, computed and not written: plain data, so that one
// thread may compute while another writes. Writing it is bulk-projector.ts.

import type { CaseEvent } from '#shared/cases/case-event.ts'
import { toDayNumber } from '#shared/dates/plain-date.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { type NameOfCase, namesOfCase } from '#shared/registries/names-of-case.ts'
import { iterateCases } from '../events/iterate-cases.ts'
import { parseEventRow } from '../events/read-case-events.ts'
import { tokensOf } from '../search/search-tokens.ts'
import type { ReadStore } from '../store-handle.ts'
import type { CaseProjection } from './case-projection.ts'
import { projectEvents } from './project-case.ts'
import { contributionsOf } from './roll-up-contributions.ts'
import { type Contribution, RollUps } from './roll-ups.ts'

export interface ComputedCase {
  readonly caseId: number
  readonly projection: CaseProjection
  /** Of the searched text. */
  readonly tokens: string
  readonly names: readonly NameOfCase[]
  /** Day number. */
  readonly receivedOn: number
}

export interface ComputedCases {
  readonly cases: readonly ComputedCase[]
  /** What all of them add to the sums, together. */
  readonly sums: readonly Contribution[]
}

export interface UncomputedCase {
  readonly caseId: number
  /** All events of the case. */
  readonly events: readonly CaseEvent[]
}

export function computeCases(cases: readonly UncomputedCase[], reckoning: Reckoning): ComputedCases {
  const rollUps = new RollUps()
  const computed = cases.map(({ caseId, events }) => {
    const { state, projection } = projectEvents(caseId, events, reckoning)
    rollUps.add(contributionsOf(projection))
    return {
      caseId,
      projection,
      tokens: tokensOf(projection.searched.text),
      names: namesOfCase(state),
      receivedOn: toDayNumber(state.receivedOn),
    }
  })
  return { cases: computed, sums: rollUps.gathered() }
}

const casesATime = 500

/** Every case of the log, some hundred at a time, in order of id. */
export function* computeRecorded(store: ReadStore, reckoning: Reckoning): Generator<ComputedCases> {
  let cases: UncomputedCase[] = []
  for (const { caseId, rows } of iterateCases(store)) {
    cases.push({ caseId, events: rows.map(parseEventRow) })
    if (cases.length < casesATime) continue
    yield computeCases(cases, reckoning)
    cases = []
  }
  if (cases.length > 0) yield computeCases(cases, reckoning)
}
