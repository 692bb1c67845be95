// Lists of cases with any filter, page by page. Pages follow a key, never an offset.

import { type SelectQueryBuilder, sql } from 'kysely'
import { foldForSearch } from '#shared/cases/search-text.ts'
import type { CaseFilter, caseSorts } from '#shared/contract/cases-contract.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { findFewCases, testOf } from '../search/find-cases.ts'
import { placeOfCaseRow } from '../search/search-place.ts'
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
  /** So many cases that have the text are gathered and sorted; of more, the list is read in its own order. */
  readonly gatherAtMost?: number
}

export interface CasePage {
  readonly rows: readonly CaseRow[]
  readonly next: string | null
  /** Null: a word that so many cases have that counting them would keep the reader waiting. */
  readonly total: number | null
}

type Row = { readonly id: number; readonly sort_value: string | number | null }
type CaseQuery = SelectQueryBuilder<CaseTables, 'case_row', object>

const sortColumns = { due: 'bound_due_on', received: 'received_on', number: 'number' } as const
const mostGathered = 10_000

/** One page of cases. A cursor that is not one of ours reads as the first page. */
export function listCases(store: ReadStore, request: CasePageRequest): CasePage {
  const { from, counted } = startQuery(store, request)
  const filtered = applyFilter(from, request)
  const rows = readRows(store, filtered, request)
  const shown = rows.slice(0, request.limit)
  const last = rows.length > request.limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(parseCaseRow),
    next: last ? JSON.stringify([last.sort_value, last.id]) : null,
    total: counted ? countAll(store, filtered) : null,
  }
}

function countAll(store: ReadStore, filtered: CaseQuery): number {
  const [total] = allRows(
    store,
    filtered.select(({ fn }) => fn.countAll<number>().as('n')),
  )
  return total?.n ?? 0
}

// Where rows come from: the few cases that have the word, or all in the order of the list, each looked at for it.
function startQuery(
  store: ReadStore,
  { filter, gatherAtMost = mostGathered }: CasePageRequest,
): { from: CaseQuery; counted: boolean } {
  const word = foldForSearch(filter.text ?? '')
  if (word === '') return { from: queries.selectFrom('case_row'), counted: true }
  const few = findFewCases(store, word, { openOnly: filter.state === 'open', most: gatherAtMost })
  // SQLite joins tables of a CROSS JOIN in the order they are written.
  if (few) {
    // biome-ignore format: one line of SQL
    const found = sql<{ value: number }>`(SELECT value FROM json_each(${JSON.stringify(few)}))`.as<'found'>(sql`found`)
    const from = queries.selectFrom(found).crossJoin('case_row').whereRef('case_row.id', '=', 'found.value')
    return { from: from as unknown as CaseQuery, counted: true }
  }
  const from = queries
    .selectFrom('case_row')
    .crossJoin('searched_case')
    .where('searched_case.place', '=', sql<number>`${sql.raw(placeOfCaseRow)}`)
    .where(({ eb, fn, val }) => eb(fn(testOf(store, word), ['searched_case.text', val(word)]), '>', 0))
  return { from: from as unknown as CaseQuery, counted: false }
}

// A case without a due date has no place in a list by due date: such cases come at the end, by id. The two parts are
// read one after the other, each along an index.
function readRows(store: ReadStore, filtered: CaseQuery, request: CasePageRequest): Row[] {
  const { sort, descending, limit } = request
  const column = sortColumns[sort]
  const direction = descending ? 'desc' : 'asc'
  const cursor = readCursor(request.after)
  const page = (query: CaseQuery) => query.select([...caseRowColumns, `${column} as sort_value`])
  const rows: Row[] = []
  if (!cursor || cursor[0] !== null) {
    const valued = sort === 'due' ? withDueDate(filtered) : filtered
    const from = cursor ? valued.where(beyond(column, descending, cursor)) : valued
    const first = page(from).orderBy(column, direction).orderBy('id', direction)
    rows.push(...allRows(store, first.limit(limit + 1)))
  }
  if (sort !== 'due' || rows.length > limit) return rows
  const undated = filtered.where('bound_due_on', 'is', null)
  const from = cursor && cursor[0] === null ? undated.where('id', descending ? '<' : '>', cursor[1]) : undated
  const rest = page(from).orderBy('id', direction)
  return [...rows, ...allRows(store, rest.limit(limit + 1 - rows.length))]
}

// Only an open case has one; said, because the index holds only those.
function withDueDate(query: CaseQuery): CaseQuery {
  return query.where('bound_due_on', '>', beforeAllDays).where('closed_on', 'is', null)
}

// A range, so that SQLite sees what the index is good for.
const beforeAllDays = -1_000_000

function beyond(column: string, descending: boolean, [value, id]: Cursor) {
  const sign = sql.raw(descending ? '<' : '>')
  return sql<boolean>`(${sql.ref(column)}, ${sql.ref('case_row.id')}) ${sign} (${value}, ${id})`
}

function applyFilter(query: CaseQuery, { filter, asOf }: CasePageRequest): CaseQuery {
  let filtered = query
  if (filter.kind) filtered = filtered.where('kind', '=', filter.kind)
  if (filter.subKind) filtered = filtered.where('sub_kind', '=', filter.subKind)
  if (filter.stage) filtered = filtered.where('stage', '=', filter.stage)
  if (filter.clerk) filtered = filtered.where('clerk', '=', filter.clerk)
  if (filter.state) filtered = filtered.where('closed_on', filter.state === 'open' ? 'is' : 'is not', null)
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
