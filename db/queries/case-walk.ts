// Which index a list of cases walks. Chosen here by what the sums say, not by the planner, so that the plan of every
// list is known and stays: among a million cases a wrong guess is a second on the window's thread.

import { caseKinds } from '#shared/cases/case-kind.ts'
import { isClosedStage, kinds } from '#shared/cases/kinds.ts'
import type { CaseFilter, caseSorts } from '#shared/contract/case-list-contract.ts'
import { remembered } from '../remembered.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export type CaseSort = (typeof caseSorts)[number]

/** What a list can be in order of; `undated`, `unclosed` and `unassigned`: cases without a due date, a closing, a clerk. */
export type CaseOrder = CaseSort | 'undated' | 'unclosed' | 'unassigned'

/** An index to walk. Where it is not in the order asked for, all that it gives is gathered and sorted. */
export interface CaseWalk {
  /** Null: the table itself, by id. */
  readonly index: string | null
  /** Which cases are in the index. */
  readonly holds: 'all' | 'open' | 'closed'
}

interface Candidate extends CaseWalk {
  /** Cases the index holds under the values filtered by. */
  readonly cases: number
  readonly ordered: boolean
}

/** @param total how many cases the filter lets through */
export function chooseWalk(
  store: ReadStore,
  filter: CaseFilter,
  order: CaseOrder,
  { limit, total }: { readonly limit: number; readonly total: number },
): CaseWalk {
  const cost = ({ cases, ordered }: Candidate) =>
    // Gathered rows are fetched and sorted; walked ones are fetched until the page is full.
    ordered ? Math.min(cases, (limit * cases) / Math.max(total, 1)) : cases * 2
  const [first, ...others] = candidates(store, filter, order)
  if (!first) throw new Error('no index for a list of cases')
  return others.reduce((best, other) => (cost(other) < cost(best) ? other : best), first)
}

function candidates(store: ReadStore, filter: CaseFilter, order: CaseOrder): readonly Candidate[] {
  if (order === 'due' || order === 'unclosed' || isAboutOpen(filter))
    return openCandidates(store, filter, order)
  const counted = (index: string | null, of: CaseFilter, by: CaseOrder = 'received'): Candidate => ({
    index,
    holds: 'all',
    cases: countListed(store, of),
    ordered: order === by,
  })
  const { kind, subKind, stage, clerk, light } = filter
  const byClerk = order === 'clerk' || order === 'unassigned'
  const closed = { ...counted('case_row_closed', { state: 'closed' }, 'closed'), holds: 'closed' as const }
  const whole = {
    received: 'case_row_received',
    number: 'case_row_number_key',
    undated: null,
    clerk: 'case_row_clerk',
    unassigned: 'case_row_clerk',
  }
  return [
    order === 'closed' ? closed : counted(whole[order], {}, order),
    ...(kind ? [counted('case_row_kind', { kind })] : []),
    ...(subKind ? [counted('case_row_sub_kind', { subKind })] : []),
    ...(stage ? [counted('case_row_stage', { stage })] : []),
    ...(clerk ? [counted('case_row_clerk', { clerk }, byClerk ? order : 'received')] : []),
    ...(light === 'closedLate' ? [counted('case_row_late', { light })] : []),
  ]
}

function openCandidates(store: ReadStore, { clerk }: CaseFilter, order: CaseOrder): readonly Candidate[] {
  const whole = {
    due: 'case_row_due',
    undated: 'case_row_due',
    received: 'case_row_open_received',
    number: 'case_row_open_number',
    unclosed: 'case_row_open_received',
    closed: 'case_row_open_received',
    clerk: 'case_row_desk',
    unassigned: 'case_row_desk',
  }[order]
  const holds = 'open'
  // There are too few open cases for an index of every order they are asked in; those of one clerk are soon sorted.
  const ordered = order !== 'unclosed' && order !== 'closed'
  const all: Candidate = { index: whole, holds, ordered, cases: countListed(store, { state: 'open' }) }
  if (!clerk) return [all]
  const byDue = order === 'due' || order === 'undated'
  const cases = countListed(store, { state: 'open', clerk })
  return [all, { index: 'case_row_desk', holds, ordered: byDue, cases }]
}

const openLights: readonly CaseFilter['light'][] = ['normal', 'atRisk', 'dueToday', 'overdue', 'paused']

/** Whether only open cases can pass the filter. */
export function isAboutOpen({ state, light, stage }: CaseFilter): boolean {
  if (state === 'closed') return false
  return state === 'open' || openLights.includes(light) || (stage !== undefined && isOpenStage(stage))
}

/** Whether only closed cases can pass the filter. */
export function isAboutClosed({ state, light, stage }: CaseFilter): boolean {
  const closedLight = light === 'closedInTime' || light === 'closedLate'
  return state === 'closed' || closedLight || (stage !== undefined && !isOpenStage(stage))
}

function isOpenStage(stage: string): boolean {
  return caseKinds.every(
    kind => !kinds[kind].stages.some(({ id }) => id === stage) || !isClosedStage(kind, stage),
  )
}

/** How many cases pass a filter, as far as the sums tell them apart: text and lights of open cases do not count. */
export function countListed(
  store: ReadStore,
  { kind, subKind, stage, clerk, state, light }: CaseFilter,
): number {
  const values = {
    kind: kind ?? null,
    subKind: subKind ?? null,
    stage: stage ?? null,
    clerk: clerk ?? null,
    closed: state === undefined ? null : Number(state === 'closed'),
    inTime: light === 'closedInTime' ? 1 : light === 'closedLate' ? 0 : null,
  }
  return remembered(store, `listed ${JSON.stringify(values)}`, () => sumListed(store, values))
}

function sumListed(store: ReadStore, values: Readonly<Record<string, string | number | null>>): number {
  return statement(
    store,
    `SELECT coalesce(sum(cases), 0) FROM case_count
     WHERE (:kind IS NULL OR kind = :kind) AND (:subKind IS NULL OR sub_kind = :subKind)
       AND (:stage IS NULL OR stage = :stage) AND (:clerk IS NULL OR clerk = :clerk)
       AND (:closed IS NULL OR closed = :closed) AND (:inTime IS NULL OR in_time = :inTime)`,
  )
    .pluck()
    .get(values) as number
}
