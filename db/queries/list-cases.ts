// Lists of cases with any filter, page by page. Pages follow a key, never an offset.

import type { SelectQueryBuilder } from 'kysely'
import { foldForSearch } from '#shared/cases/search-text.ts'
import type { CaseFilter, caseSorts } from '#shared/contract/cases-contract.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { ReadStore } from '../store-handle.ts'
import { type CaseRow, caseRowColumns, parseCaseRow } from './case-row.ts'
import { allRows, type CaseTables, queries } from './query-builder.ts'

export interface CasePageRequest {
  readonly filter: CaseFilter
  readonly sort: (typeof caseSorts)[number]
  readonly descending: boolean
  readonly after: string | null
  readonly limit: number
  /** Lights are seen on this day. */
  readonly asOf: PlainDate
  /** Absent: `total` is counted. A walk through many pages counts once. */
  readonly uncounted?: true
}

export interface CasePage {
  readonly rows: readonly CaseRow[]
  readonly next: string | null
  readonly total: number
}

type CaseQuery = SelectQueryBuilder<CaseTables, 'case_row', object>

const sortColumns = {
  due: 'bound_due_on',
  received: 'received_on',
  number: 'number',
  closed: 'closed_on',
} as const

/** One page of cases. A cursor that is not one of ours reads as the first page. */
export function listCases(store: ReadStore, request: CasePageRequest): CasePage {
  const filtered = applyFilter(queries.selectFrom('case_row'), request)
  const [total] = request.uncounted
    ? []
    : allRows(
        store,
        filtered.select(({ fn }) => fn.countAll<number>().as('n')),
      )
  const column = sortColumns[request.sort]
  const cursor = readCursor(request.after)
  const rows = allRows(
    store,
    (cursor ? afterCursor(filtered, column, request.descending, cursor) : filtered)
      .select([...caseRowColumns, `${column} as sort_value`])
      // A case without a due date has no place in a list by due date: such cases come at the end, by id.
      .orderBy(column, order => (request.descending ? order.desc() : order.asc()).nullsLast())
      .orderBy('id', request.descending ? 'desc' : 'asc')
      .limit(request.limit + 1),
  )
  const shown = rows.slice(0, request.limit)
  const last = rows.length > request.limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(parseCaseRow),
    next: last ? JSON.stringify([last.sort_value, last.id]) : null,
    total: total?.n ?? 0,
  }
}

function applyFilter(query: CaseQuery, { filter, asOf }: CasePageRequest): CaseQuery {
  let filtered = query
  if (filter.kind) filtered = filtered.where('kind', '=', filter.kind)
  if (filter.subKind) filtered = filtered.where('sub_kind', '=', filter.subKind)
  if (filter.stage) filtered = filtered.where('stage', '=', filter.stage)
  if (filter.clerk) filtered = filtered.where('clerk', '=', filter.clerk)
  if (filter.state) filtered = filtered.where('closed_on', filter.state === 'open' ? 'is' : 'is not', null)
  if (filter.text) {
    const needle = foldForSearch(filter.text)
    filtered = filtered.where(({ eb, fn, val }) => eb(fn('instr', ['search_text', val(needle)]), '>', 0))
  }
  if (filter.light) filtered = applyLight(filtered, filter.light, toDayNumber(asOf))
  return filtered
}

// The light of a case is that of its bound clock; a closed case's is whether it was closed in time.
function applyLight(query: CaseQuery, light: NonNullable<CaseFilter['light']>, today: number): CaseQuery {
  if (light === 'closedInTime') return query.where('closed_in_time', '=', 1)
  if (light === 'closedLate') return query.where('closed_in_time', '=', 0)
  const open = query.where('closed_on', 'is', null)
  if (light === 'overdue') return open.where('bound_due_on', '<', today)
  if (light === 'dueToday') return open.where('bound_due_on', '=', today)
  return open.where(({ exists, selectFrom }) => {
    let bound = selectFrom('clock')
      .select('clock.case_id')
      .whereRef('clock.case_id', '=', 'case_row.id')
      .whereRef('clock.rule', '=', 'case_row.bound_rule')
      .whereRef('clock.round', '=', 'case_row.bound_round')
    if (light === 'paused') bound = bound.where('clock.due_on', 'is', null)
    else
      bound = bound
        .where('clock.due_on', '>', today)
        .where('clock.warn_on', light === 'atRisk' ? '<=' : '>', today)
    return exists(bound)
  })
}

function afterCursor(
  query: CaseQuery,
  column: (typeof sortColumns)[keyof typeof sortColumns],
  descending: boolean,
  [value, id]: Cursor,
): CaseQuery {
  const beyond = descending ? '<' : '>'
  return query.where(({ eb, and, or }) => {
    if (value === null) return and([eb(column, 'is', null), eb('id', beyond, id)])
    const tied = and([eb(column, '=', value), eb('id', beyond, id)])
    return or([eb(column, beyond, value), tied, eb(column, 'is', null)])
  })
}

type Cursor = readonly [string | number | null, number]

function readCursor(text: string | null): Cursor | null {
  if (text === null) return null
  try {
    const [value, id] = JSON.parse(text)
    const plain = value === null || typeof value === 'string' || typeof value === 'number'
    return plain && typeof id === 'number' ? [value, id] : null
  } catch {
    return null
  }
}
