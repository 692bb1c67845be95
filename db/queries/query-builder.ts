// kysely as a compiler only: it writes SQL for lists with many filters, the store's own connection runs it.

import type Database from 'better-sqlite3'
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { type ReadStore, statement } from '../store-handle.ts'

type Value = string | number | null

/** The columns that filters and sorts name. */
export interface CaseTables {
  case_row: {
    id: number
    number: string
    number_key: string
    kind: string
    sub_kind: string | null
    title: string
    parties: string
    clerk: string | null
    stage: string
    outcome: string | null
    received_on: number
    accepted_on: number | null
    closed_on: number | null
    closed_in_time: number | null
    events: number
    last_on: number
    last_action: string | null
    bound_rule: string | null
    bound_round: number | null
    bound_due_on: number | null
    bound_warn_on: number | null
    passed: number
    had_defect: number
    public_hearing: number
    grant_cycle: number | null
    confidential: number
  }
  searched_case: { place: number; text: string }
  past_closing: { case_id: number; closed_on: number; reopened_on: number }
  milestone: { case_id: number; milestone: string; reached_on: number; dating: string | null }
}

export const queries = new Kysely<CaseTables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: database => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** A query of which SQLite may be told the index to use. */
interface Compilable<Row> {
  compile(): CompiledQuery<Row>
}

/** Which index a query over case_row must walk; null: the table itself; absent: left to SQLite. */
export type IndexToWalk = string | null | undefined

export function allRows<Row>(store: ReadStore, query: Compilable<Row>, index?: IndexToWalk): Row[] {
  const { sql, parameters } = compileWith(query, index)
  return (statement(store, sql) as Database.Statement<Value[], Row>).all(...parameters)
}

/** How SQLite would run the query, a line a step. */
export function explainRows(
  store: ReadStore,
  query: Compilable<unknown>,
  index: IndexToWalk,
): readonly string[] {
  const { sql, parameters } = compileWith(query, index)
  const steps = store.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)
  return (steps as { detail: string }[]).map(({ detail }) => detail)
}

// kysely has no words for INDEXED BY.
function compileWith(query: Compilable<unknown>, index: IndexToWalk): { sql: string; parameters: Value[] } {
  const { sql, parameters } = query.compile()
  const how = index === undefined ? '' : index === null ? ' not indexed' : ` indexed by ${index}`
  return {
    sql: sql.replace('from "case_row"', `from "case_row"${how}`),
    parameters: [...parameters] as Value[],
  }
}
