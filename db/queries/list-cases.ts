// Lists of cases with any filter, page by page. Pages follow a key, never an offset.

import { type SelectQueryBuilder, sql } from 'kysely'
import { foldForSearch } from '#shared/cases/search-text.ts'
import type { CaseFilter } from '#shared/contract/case-list-contract.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { remembered } from '../remembered.ts'
import { findFewCases, testOf } from '../search/find-cases.ts'
import { placeOfCaseRow } from '../search/search-place.ts'
import type { ReadStore } from '../store-handle.ts'
import { type CaseRow, caseRowColumns, parseCaseRow } from './case-row.ts'
import {
  type CaseOrder,
  type CaseSort,
  chooseWalk,
  countListed,
  isAboutClosed,
  isAboutOpen,
} from './case-walk.ts'
import { listCasesByDue } from './list-cases-by-due.ts'
import { allRows, type CaseTables, explainRows, queries } from './query-builder.ts'

export interface CasePageRequest {
  readonly filter: CaseFilter
  readonly sort: CaseSort
  readonly descending: boolean
  readonly after: string | null
  readonly limit: number
  /** Lights are seen on this day. */
  readonly asOf: PlainDate
  /** How `total` is found: absent where it can be told at once; `exactly`, for a file; `roughly`, for its later pages. */
  readonly count?: 'exactly' | 'roughly'
  /** So many cases that have the text are gathered and sorted; of more, the list is read in its own order. */
  readonly gatherAtMost?: number
}

export interface CasePage {
  readonly rows: readonly CaseRow[]
  readonly next: string | null
  /** Null: a word that so many cases have that counting them would keep the reader waiting. */
  readonly total: number | null
}

type CaseQuery = SelectQueryBuilder<CaseTables, 'case_row', object>

const mostGathered = 10_000

/** One page of cases. A cursor that is not one of ours reads as the first page. */
export function listCases(store: ReadStore, request: CasePageRequest): CasePage {
  const source = findSource(store, request)
  const total = countCases(store, request, source)
  if (total === 0) return { rows: [], next: null, total }
  const rows: (SortValues & { readonly id: number })[] = []
  for (const stretch of stretchesOf(request)) {
    const limit = request.limit + 1 - rows.length
    if (limit === 0) break
    const { query, index } = queryOf(store, request, stretch, { source, total, limit })
    rows.push(...allRows(store, query, index))
  }
  const shown = rows.slice(0, request.limit)
  const last = rows.length > request.limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(parseCaseRow),
    next: last
      ? JSON.stringify([...sortColumns[request.sort].map((_, place) => last[sortValue(place)]), last.id])
      : null,
    total,
  }
}

/** The plan of a page, a line a step. */
export function explainCasePage(store: ReadStore, request: CasePageRequest): readonly string[] {
  const source = findSource(store, request)
  const total = countCases(store, request, source)
  return stretchesOf(request).flatMap(stretch => {
    const { query, index } = queryOf(store, request, stretch, { source, total, limit: request.limit })
    return explainRows(store, query, index)
  })
}

/** Where rows come from: every case; the few that are found by themselves; or every case, each looked at for the word. */
type Source =
  | { readonly type: 'all' }
  | { readonly type: 'few'; readonly ids: readonly number[] }
  | { readonly type: 'looked'; readonly word: string }

function findSource(store: ReadStore, { filter, gatherAtMost = mostGathered }: CasePageRequest): Source {
  const word = foldForSearch(filter.text ?? '')
  if (filter.due) return { type: 'few', ids: listCasesByDue(store, filter.due, word) }
  if (word === '') return { type: 'all' }
  const ids = findFewCases(store, word, { openOnly: isAboutOpen(filter), most: gatherAtMost })
  return ids ? { type: 'few', ids } : { type: 'looked', word }
}

// SQLite joins tables of a CROSS JOIN in the order they are written.
function casesFrom(store: ReadStore, source: Source): CaseQuery {
  if (source.type === 'all') return queries.selectFrom('case_row')
  if (source.type === 'few') {
    const ids = JSON.stringify(source.ids)
    const found = sql<{ value: number }>`(SELECT value FROM json_each(${ids}))`.as<'found'>(sql`found`)
    const few = queries.selectFrom(found).crossJoin('case_row').whereRef('case_row.id', '=', 'found.value')
    return few as unknown as CaseQuery
  }
  const test = testOf(store, source.word)
  const looked = queries
    .selectFrom('case_row')
    .crossJoin('searched_case')
    .where('searched_case.place', '=', sql<number>`${sql.raw(placeOfCaseRow)}`)
    .where(({ eb, fn, val }) => eb(fn(test, ['searched_case.text', val(source.word)]), '>', 0))
  return looked as unknown as CaseQuery
}

// What the sums cannot tell apart is counted: the lights of open cases, and what holds a text, unless it is too much.
function countCases(store: ReadStore, request: CasePageRequest, source: Source): number | null {
  const { filter, count } = request
  const summed = source.type === 'all' && !(filter.light !== undefined && isAboutOpen(filter))
  if (summed || count === 'roughly') return countListed(store, filter)
  if (source.type === 'looked' && count !== 'exactly') return null
  const { asOf } = request
  return remembered(store, `counted ${JSON.stringify([filter, asOf])}`, () =>
    countRows(store, request, source),
  )
}

function countRows(store: ReadStore, request: CasePageRequest, source: Source): number {
  const open = isAboutOpen(request.filter)
  let query = applyFilter(casesFrom(store, source), request)
  if (open) query = query.where('closed_on', 'is', null)
  const [row] = allRows(
    store,
    query.select(({ fn }) => fn.countAll<number>().as('n')),
    open && source.type === 'all' ? 'case_row_due' : undefined,
  )
  return row?.n ?? 0
}

/** What a list is in order of; then by id. Where the first has no value, a case comes at the end, whichever way. */
const sortColumns = {
  due: ['bound_due_on'],
  closed: ['closed_on'],
  received: ['received_on'],
  number: ['number_key'],
  clerk: ['clerk', 'received_on'],
} as const satisfies Record<CaseSort, readonly (keyof CaseTables['case_row'])[]>

type SortValues = Readonly<Record<ReturnType<typeof sortValue>, string | number | null>>

function sortValue(place: number): `sort_${number}` {
  return `sort_${place}`
}

/** A part of a list that one index can give in order: from just after a key to its end. */
interface Stretch {
  readonly order: CaseOrder
  /** Set: the cases that have no value in this column. */
  readonly lacking: keyof CaseTables['case_row'] | null
  readonly columns: readonly (keyof CaseTables['case_row'])[]
  readonly after: readonly (string | number)[]
}

const lackingOrders = { due: 'undated', closed: 'unclosed', clerk: 'unassigned' } as const

function stretchesOf({ filter, sort, descending, after }: CasePageRequest): readonly Stretch[] {
  const [first, ...others] = sortColumns[sort]
  const start = firstKey[descending ? 'descending' : 'ascending']
  const cursor = readCursor(after, others.length + 2)
  const beyondValues = cursor?.[0] === null
  const inOrder: Stretch = {
    ...{ order: sort, lacking: null, columns: [first, ...others, 'id'] },
    after:
      cursor && !beyondValues
        ? (cursor as (string | number)[])
        : [start(first), ...others.map(start), start('id')],
  }
  if (sort === 'received' || sort === 'number') return [inOrder]
  const rest: Stretch = {
    ...{ order: lackingOrders[sort], lacking: first, columns: [...others, 'id'] },
    after: beyondValues ? (cursor.slice(1) as (string | number)[]) : [...others.map(start), start('id')],
  }
  const [mayHave, mayLack] = mayHaveOrLack(sort, filter)
  return [...(mayHave && !beyondValues ? [inOrder] : []), ...(mayLack ? [rest] : [])]
}

function mayHaveOrLack(sort: keyof typeof lackingOrders, filter: CaseFilter): readonly [boolean, boolean] {
  if (sort === 'clerk') return [true, filter.clerk === undefined]
  return sort === 'due' ? [!isAboutClosed(filter), true] : [!isAboutOpen(filter), !isAboutClosed(filter)]
}

const beyond = Number.MAX_SAFE_INTEGER
const textColumns: ReadonlySet<keyof CaseTables['case_row']> = new Set(['number_key', 'clerk'])
const firstKey = {
  ascending: (column: keyof CaseTables['case_row']) => (textColumns.has(column) ? '' : -beyond),
  descending: (column: keyof CaseTables['case_row']) => (textColumns.has(column) ? '\u{10ffff}' : beyond),
} as const

function queryOf(
  store: ReadStore,
  request: CasePageRequest,
  { order, lacking, columns, after }: Stretch,
  page: { readonly source: Source; readonly total: number | null; readonly limit: number },
) {
  const { source, limit } = page
  // A word that is everywhere thins out a list by half at most, as far as walking it goes.
  const total = page.total ?? countListed(store, request.filter) / 2
  const { index, holds } = chooseWalk(store, request.filter, order, { total, limit })
  const direction = request.descending ? 'desc' : 'asc'
  const than = request.descending ? '<' : '>'
  let walked: CaseQuery = applyFilter(casesFrom(store, source), request)
  // Said again, because a partial index is only used where its condition is.
  if (holds !== 'all') walked = walked.where('closed_on', holds === 'open' ? 'is' : 'is not', null)
  const from = lacking ? walked.where(lacking, 'is', null) : walked
  const key = sql.join(columns.map(column => sql.ref(column)))
  const query = from.where(sql<boolean>`(${key}) ${sql.raw(than)} (${sql.join([...after])})`)
  return {
    index: source.type === 'few' ? undefined : index,
    query: columns
      .reduce((ordered, column) => ordered.orderBy(column, direction), query)
      .select([
        ...caseRowColumns,
        ...sortColumns[request.sort].map((column, place) =>
          sql.ref<string | number | null>(column).as(sortValue(place)),
        ),
      ])
      .limit(limit),
  }
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
  // Written out, because a partial index is not recognised behind a parameter.
  if (light === 'closedLate') return query.where(({ eb, lit }) => eb('closed_in_time', '=', lit(0)))
  const open = query.where('closed_on', 'is', null)
  if (light === 'overdue') return open.where('bound_due_on', '<', today)
  if (light === 'dueToday') return open.where('bound_due_on', '=', today)
  if (light === 'paused') return open.where('bound_due_on', 'is', null).where('bound_rule', 'is not', null)
  return open.where('bound_due_on', '>', today).where('bound_warn_on', light === 'atRisk' ? '<=' : '>', today)
}

type Cursor = readonly (string | number | null)[]

/** @param length of a key of the list */
function readCursor(text: string | null, length: number): Cursor | null {
  if (text === null) return null
  try {
    const key: unknown = JSON.parse(text)
    if (!Array.isArray(key) || key.length !== length || !Number.isSafeInteger(key.at(-1))) return null
    return key.every((value, place) => (value === null ? place === 0 : isPlain(value))) ? key : null
  } catch {
    return null
  }
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}
